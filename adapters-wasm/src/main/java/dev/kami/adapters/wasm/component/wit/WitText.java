package dev.kami.adapters.wasm.component.wit;

/** Lines of WIT, as many as fit. What is added to a text that is full is lost. */
final class WitText {
  private static final String INDENT = "  ";
  private static final String CUT = "\n// … and more: this interface is too large to be shown\n";

  private final StringBuilder out = new StringBuilder();
  private final int limit;
  private int depth;
  private boolean lineBegun;
  private boolean afterBrace = true;
  private boolean spaceWanted;

  /** A text of so many characters at most, but for the line that says that there is more. */
  WitText(int limit) {
    this.limit = limit;
  }

  /** {@return whether no more fits: whoever prints large things had better stop} */
  boolean isFull() {
    return out.length() >= limit;
  }

  /** Adds to the current line. */
  WitText add(String text) {
    if (text.isEmpty()) {
      return this;
    }
    if (!isFull()) {
      if (!lineBegun) {
        out.append(spaceWanted && !afterBrace ? "\n" : "").repeat(INDENT, depth);
      }
      out.append(text, 0, Math.min(text.length(), limit - Math.min(limit, out.length())));
    }
    lineBegun = true;
    afterBrace = false;
    spaceWanted = false;
    return this;
  }

  /** Ends the current line. */
  void end(String text) {
    add(text);
    newLine();
  }

  /** Ends the current line with a brace; the next are inside. */
  void open() {
    end(" {");
    depth++;
    afterBrace = true;
  }

  /** Closes the brace on a line of its own. */
  void close() {
    depth--;
    spaceWanted = false;
    end("}");
  }

  /** An empty line, but neither two of them nor one beside a brace. */
  void space() {
    spaceWanted = true;
  }

  private void newLine() {
    if (!isFull()) {
      out.append('\n');
    }
    lineBegun = false;
  }

  @Override
  public String toString() {
    return isFull() ? out + CUT : out.toString();
  }
}
