package dev.kami.adapters.cli.render;

/**
 * What {@code --version} shows.
 *
 * @param kami the program's own version, such as {@code 0.1.0}
 * @param java the Java machine's
 * @param chicory the WebAssembly engine's
 * @param sqlite the database's
 */
public record Versions(String kami, String java, String chicory, String sqlite) {
  /** {@return the one line that scripts read} */
  public String brief() {
    return "kami " + kami;
  }

  /** {@return that line and one for every part that matters for security} */
  public String everyPart() {
    return brief() + "\njava " + java + "\nchicory " + chicory + "\nsqlite " + sqlite;
  }
}
