package dev.kami.adapters.mcp.wire;

/** The beginning of a stranger's text, which may have any length. */
public final class Excerpt {

  private static final int LENGTH = 80;

  private Excerpt() {}

  /** {@return the text, cut after 80 characters} */
  public static String of(String text) {
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
  }
}
