package dev.kami.domain.tool;

import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * A semantic version (semver.org 2.0.0), pre-release and build metadata included.
 *
 * <p>Order is precedence as in section 11, then build metadata as text, so that the order agrees
 * with {@code equals}.
 *
 * @param text the version as it was written, such as {@code 1.0.0-rc.1+build.5}
 */
public record ToolVersion(String text) implements Comparable<ToolVersion> {

  private static final int MAX_LENGTH = 128;
  private static final String NUMBER = "(?:0|[1-9][0-9]*+)";
  private static final String IDENTIFIER = "(?:0|[1-9][0-9]*+|[0-9]*+[a-zA-Z-][0-9a-zA-Z-]*+)";
  private static final Pattern GRAMMAR =
      Pattern.compile(
          ("(N)\\.(N)\\.(N)(?:-(I(?:\\.I)*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?")
              .replace("N", NUMBER)
              .replace("I", IDENTIFIER));

  /**
   * Checks the grammar.
   *
   * @throws ProblemException {@code tool.bad-version}
   */
  public ToolVersion {
    if (text.length() > MAX_LENGTH || !GRAMMAR.matcher(text).matches()) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.INVALID,
              "tool.bad-version",
              "'" + Printable.clip(text) + "' is not a semantic version",
              "a version is MAJOR.MINOR.PATCH, then optionally -prerelease and +build",
              "use a version like 1.0.0"));
    }
  }

  /** {@return whether this is a pre-release, which comes before the release it announces} */
  public boolean isPreRelease() {
    return !preRelease().isEmpty();
  }

  @Override
  public int compareTo(ToolVersion other) {
    var mine = precedenceNumbers();
    var theirs = other.precedenceNumbers();
    for (var i = 0; i < mine.length; i++) {
      var order = new BigInteger(mine[i]).compareTo(new BigInteger(theirs[i]));
      if (order != 0) {
        return order;
      }
    }
    var order = comparePreRelease(preRelease(), other.preRelease());
    return order != 0 ? order : build().compareTo(other.build());
  }

  @Override
  public String toString() {
    return text;
  }

  private String core() {
    return text.split("[-+]", 2)[0];
  }

  private String[] precedenceNumbers() {
    return core().split("\\.", -1);
  }

  private String build() {
    var plus = text.indexOf('+');
    return plus < 0 ? "" : text.substring(plus + 1);
  }

  private String preRelease() {
    var plus = text.indexOf('+');
    var withoutBuild = plus < 0 ? text : text.substring(0, plus);
    var core = core();
    return withoutBuild.length() == core.length() ? "" : withoutBuild.substring(core.length() + 1);
  }

  private static int comparePreRelease(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Boolean.compare(a.isEmpty(), b.isEmpty());
    }
    var mine = a.split("\\.", -1);
    var theirs = b.split("\\.", -1);
    for (var i = 0; i < Math.min(mine.length, theirs.length); i++) {
      var order = compareIdentifiers(mine[i], theirs[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(mine.length, theirs.length);
  }

  private static int compareIdentifiers(String a, String b) {
    var numericA = isNumeric(a);
    var numericB = isNumeric(b);
    if (numericA && numericB) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return numericA == numericB ? a.compareTo(b) : Boolean.compare(numericB, numericA);
  }

  private static boolean isNumeric(String identifier) {
    return identifier.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
