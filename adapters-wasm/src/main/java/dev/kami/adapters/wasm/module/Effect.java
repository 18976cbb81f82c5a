package dev.kami.adapters.wasm.module;

/** What an instruction does to the course of execution: all that metering needs to know of it. */
enum Effect {
  /** Goes on to the next instruction, or traps. */
  STRAIGHT,
  /** Does nothing. */
  NOTHING,
  /** Opens a block whose label is at its end. */
  BLOCK,
  /** Opens a block whose label is at its beginning. */
  LOOP,
  /** Opens a block that may be skipped. */
  IF,
  /** Separates the two arms of an {@code if}. */
  ELSE,
  /** Closes a block, a function's included. */
  END,
  /** May go to a label. */
  BRANCH,
  /** May stay away for long, or never come back. */
  CALL,
  /** Leaves the function. */
  LEAVE,
  /** Works on as many bytes as the top of the stack says. */
  BYTES,
  /** Works on as many elements as the top of the stack says. */
  ELEMENTS,
  /** Works on as many pages as the top of the stack says. */
  PAGES,
  /** Sleeps until somebody wakes it. */
  WAIT
}
