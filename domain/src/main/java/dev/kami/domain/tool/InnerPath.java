package dev.kami.domain.tool;

import dev.kami.domain.problem.Printable;
import java.util.Arrays;

/** Relative paths with {@code /} that stay inside a folder on every operating system. */
public final class InnerPath {

  private static final int MAX_LENGTH = 1024;

  private InnerPath() {}

  /** {@return whether the path is one; Windows drops dots and blanks at the end of a name} */
  public static boolean staysInside(String path) {
    return !path.isEmpty()
        && path.length() <= MAX_LENGTH
        && path.codePoints().noneMatch(c -> c == '\\' || c == ':' || Printable.isControl(c))
        && Arrays.stream(path.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.endsWith(".") || part.endsWith(" "));
  }
}
