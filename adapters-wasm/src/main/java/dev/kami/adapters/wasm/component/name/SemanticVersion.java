package dev.kami.adapters.wasm.component.name;

import java.util.List;

/**
 * A version as <a href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</a> has it.
 * Its numbers may be of any size and are kept as their digits.
 *
 * @param major {@code 1} in {@code 1.2.3-rc.1+linux}
 * @param minor {@code 2}
 * @param patch {@code 3}
 * @param preRelease {@code rc} and {@code 1}; empty for a release
 * @param build {@code linux}; empty if it says nothing
 */
public record SemanticVersion(
    String major, String minor, String patch, List<String> preRelease, List<String> build)
    implements InterfaceVersion {
  private static final int NUMBERS = 3;

  /** Checks the parts. */
  public SemanticVersion {
    preRelease = List.copyOf(preRelease);
    build = List.copyOf(build);
    for (String number : List.of(major, minor, patch)) {
      require(VersionNumber.isNumber(number), number, "is no number of a version");
    }
    for (String part : preRelease) {
      require(isIdentifier(part), part, "is no part of a pre-release");
      boolean zeros = VersionNumber.isDigits(part) && !VersionNumber.isNumber(part);
      require(!zeros, part, "has leading zeros");
    }
    for (String part : build) {
      require(isIdentifier(part), part, "is no part of a build");
    }
  }

  /**
   * Reads a version.
   *
   * @throws InvalidNameException if it is none
   */
  public static SemanticVersion parse(String text) {
    int plus = text.indexOf('+');
    String unbuilt = plus < 0 ? text : text.substring(0, plus);
    int hyphen = unbuilt.indexOf('-');
    List<String> numbers = parts(hyphen < 0 ? unbuilt : unbuilt.substring(0, hyphen));
    require(numbers.size() == NUMBERS, text, "is no version of three numbers");
    return new SemanticVersion(
        numbers.get(0),
        numbers.get(1),
        numbers.get(2),
        hyphen < 0 ? List.of() : parts(unbuilt.substring(hyphen + 1)),
        plus < 0 ? List.of() : parts(text.substring(plus + 1)));
  }

  /** {@return whether a text is three numbers and nothing else} */
  static boolean isRelease(String text) {
    List<String> numbers = parts(text);
    return numbers.size() == NUMBERS && numbers.stream().allMatch(VersionNumber::isNumber);
  }

  /** {@return {@code 1}, {@code 0.2} or {@code 0.0.3}, up to the first number that is not zero} */
  @Override
  public CanonicalVersion track() {
    if (!major.equals("0")) {
      return new CanonicalVersion(major);
    }
    return new CanonicalVersion(minor.equals("0") ? "0.0." + patch : "0." + minor);
  }

  @Override
  public boolean isPreRelease() {
    return !preRelease.isEmpty();
  }

  /**
   * {@return negative, zero or positive as this version comes before, with or after the other
   * (Semantic Versioning, 11); builds do not matter}
   */
  public int comparePrecedence(SemanticVersion other) {
    int byMajor = VersionNumber.compare(major, other.major);
    int byMinor = byMajor != 0 ? byMajor : VersionNumber.compare(minor, other.minor);
    int byPatch = byMinor != 0 ? byMinor : VersionNumber.compare(patch, other.patch);
    if (byPatch != 0 || isPreRelease() != other.isPreRelease()) {
      return byPatch != 0 ? byPatch : Boolean.compare(other.isPreRelease(), isPreRelease());
    }
    int common = Math.min(preRelease.size(), other.preRelease.size());
    for (int i = 0; i < common; i++) {
      int byPart = compareParts(preRelease.get(i), other.preRelease.get(i));
      if (byPart != 0) {
        return byPart;
      }
    }
    return Integer.compare(preRelease.size(), other.preRelease.size());
  }

  /** Numbers come before words. */
  private static int compareParts(String left, String right) {
    boolean number = VersionNumber.isNumber(left);
    if (number != VersionNumber.isNumber(right)) {
      return number ? -1 : 1;
    }
    return number ? VersionNumber.compare(left, right) : left.compareTo(right);
  }

  private static List<String> parts(String text) {
    return List.of(text.split("\\.", -1));
  }

  private static boolean isIdentifier(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(it ->
                (it >= '0' && it <= '9')
                    || (it >= 'a' && it <= 'z')
                    || (it >= 'A' && it <= 'Z')
                    || it == '-');
  }

  private static void require(boolean condition, String text, String otherwise) {
    if (!condition) {
      throw new InvalidNameException(text, otherwise);
    }
  }

  /** {@return the version as it is written} */
  @Override
  public String toString() {
    return "%s.%s.%s".formatted(major, minor, patch)
        + (preRelease.isEmpty() ? "" : "-" + String.join(".", preRelease))
        + (build.isEmpty() ? "" : "+" + String.join(".", build));
  }
}
