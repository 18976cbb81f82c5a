package dev.kami.adapters.wasm.component.name;

import java.util.List;

/**
 * A version cut behind its first number that is not zero ({@code canonversion}): {@code 1}, {@code
 * 0.2} or {@code 0.0.3}.
 *
 * @param text as it is written
 */
public record CanonicalVersion(String text) implements InterfaceVersion {
  private static final int NUMBERS = 3;

  /** Checks the text. */
  public CanonicalVersion {
    if (!isCanonical(text)) {
      throw new InvalidNameException(text, "is no canonical version");
    }
  }

  /** {@return whether a text is of this form} */
  static boolean isCanonical(String text) {
    List<String> numbers = List.of(text.split("\\.", -1));
    for (int i = 0; i < numbers.size() - 1; i++) {
      if (!numbers.get(i).equals("0")) {
        return false;
      }
    }
    String last = numbers.getLast();
    return numbers.size() <= NUMBERS
        && VersionNumber.isNumber(last)
        && (!last.equals("0") || numbers.size() == NUMBERS);
  }

  @Override
  public CanonicalVersion track() {
    return this;
  }

  @Override
  public boolean isPreRelease() {
    return false;
  }

  @Override
  public String toString() {
    return text;
  }
}
