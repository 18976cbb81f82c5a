package dev.kami.adapters.wasm.wasi.denial;

import dev.kami.domain.policy.Denial;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one guest asked for and did not get, in order, without repetition, and bounded. Safe for use
 * by many threads.
 */
public final class Denials {

  private static final int MOST = 32;
  private static final int LONGEST_NAME = 120;
  private static final String CONFIGURE = " under [security] in its tool.toml";

  private final Set<Denial> denials = new LinkedHashSet<>();

  /** Notes a denial whose texts hold nothing of the guest that was not made safe to show. */
  public synchronized void add(Denial denial) {
    if (denials.size() < MOST) {
      denials.add(denial);
    }
  }

  /** Notes an attempt to reach a file without any grant. */
  public void noFiles(String doing, String path) {
    add(
        new Denial(
            doing + " " + shown(path),
            "the tool has no access to files",
            "set fs_access = \"sandbox\" or \"read-only\"" + CONFIGURE));
  }

  /** Notes an attempt to change what may only be read. */
  public void readOnly(String doing, String path) {
    add(
        new Denial(
            doing + " " + shown(path),
            "the tool may only read its files",
            "set fs_access = \"sandbox\"" + CONFIGURE));
  }

  /** Notes something that no manifest can grant. */
  public void never(String doing, String path, String why) {
    add(new Denial((doing + " " + shown(path)).strip(), why, ""));
  }

  /** {@return what was denied so far} */
  public synchronized List<Denial> list() {
    return List.copyOf(denials);
  }

  /** {@return a stranger's text, short and without characters that a terminal might act on} */
  public static String shown(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_NAME)
        .forEach(c ->
            clean.appendCodePoint(
                Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                    ? '\uFFFD'
                    : c));
    return text.codePointCount(0, text.length()) > LONGEST_NAME
        ? clean.append('…').toString()
        : clean.toString();
  }
}
