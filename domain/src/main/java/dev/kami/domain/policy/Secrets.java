package dev.kami.domain.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Values that a tool was granted and nobody else is to read: the host's variables.
 *
 * <p>They are found where a text repeats them as they are. A tool that cuts or changes a value
 * before it says it is not caught.
 *
 * @param values the values, longest first; those that are too short to be a secret are left out, as
 *     they would be found everywhere
 */
public record Secrets(List<String> values) {

  /** No secrets. */
  public static final Secrets NONE = new Secrets(List.of());

  private static final int SHORTEST = 4;
  private static final String IN_THEIR_PLACE = "[redacted]";

  /** Keeps what can be a secret. */
  public Secrets {
    values =
        values.stream()
            .filter(value -> value.length() >= SHORTEST)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** {@return those values} */
  public static Secrets of(Collection<String> values) {
    return new Secrets(List.copyOf(values));
  }

  /** {@return the text with {@code [redacted]} in the place of each secret} */
  public String hiddenIn(String text) {
    var hidden = text;
    for (var value : values) {
      hidden = hidden.replace(value, IN_THEIR_PLACE);
    }
    return hidden;
  }

  /** {@return how many there are, and none of them} */
  @Override
  public String toString() {
    return values.size() + " secrets";
  }
}
