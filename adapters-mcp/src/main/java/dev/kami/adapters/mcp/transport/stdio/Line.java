package dev.kami.adapters.mcp.transport.stdio;

/** A line as it was read, its line break removed. */
sealed interface Line {

  /**
   * Well-formed text.
   *
   * @param text what it says
   * @param bytes its length in bytes
   */
  record Text(String text, int bytes) implements Line {}

  /** Bytes that are not UTF-8. */
  record NotUtf8() implements Line {}

  /** More bytes than a line may have; they were skipped. */
  record TooLong() implements Line {}
}
