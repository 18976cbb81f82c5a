package dev.kami.application.port.in;

import dev.kami.application.port.out.Cancellation;

/**
 * What to execute.
 *
 * @param tool the id of a tool or a function as somebody typed it
 * @param input an object that is checked against the declared arguments
 * @param caller who wants it
 * @param cancellation how the caller takes the request back
 */
public record ExecuteToolCommand(
    String tool, ToolInput input, Caller caller, Cancellation cancellation) {

  /** The command of a person. */
  public ExecuteToolCommand(String tool, ToolInput input, Cancellation cancellation) {
    this(tool, input, Caller.PERSON, cancellation);
  }
}
