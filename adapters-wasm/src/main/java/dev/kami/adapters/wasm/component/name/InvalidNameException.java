package dev.kami.adapters.wasm.component.name;

/** A text is not what the grammar of names wants. The message says why and quotes it, shortened. */
public final class InvalidNameException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int QUOTED = 80;

  /** An error that a sentence says whose subject is the text. */
  InvalidNameException(String text, String problem) {
    super("`" + (text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text) + "` " + problem);
  }
}
