package dev.kami.application.contract;

/**
 * What the guests do that a runtime is tested with; whoever tests a runtime writes them in the
 * format that it runs.
 */
public enum GuestBehaviour {
  /** Answers with its input, unchanged. */
  ECHO,
  /** Writes {@code went wrong} to its error output and ends with code 7. */
  FAIL,
  /** Never ends, and never calls the host. */
  LOOP,
  /** Traps. */
  TRAP,
  /** Calls itself without end. */
  RECURSE,
  /** Writes to its output without end. */
  FLOOD,
  /** Asks for more memory until it is refused, then answers {@code refused}. */
  GROW,
  /** Adds one to a number in its own memory that begins as zero, and answers with it. */
  COUNT,
  /** Answers with the value of the variable {@code GREETING}; with nothing when it is not set. */
  READ_VARIABLE,
  /** Answers with the content of the file that its input names; fails when it cannot. */
  READ_FILE,
  /** Writes {@code kept} to the file that its input names, made anew; fails when it cannot. */
  WRITE_FILE
}
