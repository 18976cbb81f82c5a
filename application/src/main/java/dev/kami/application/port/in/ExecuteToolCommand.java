package dev.kami.application.port.in;

import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.ProgressListener;

/**
 * What to execute.
 *
 * @param tool the id of a tool or a function as somebody typed it
 * @param input an object that is checked against the declared arguments
 * @param caller who wants it
 * @param cancellation how the caller takes the request back
 * @param progress told what the tool says of its progress, on a thread that must not be held up
 */
public record ExecuteToolCommand(
    String tool,
    ToolInput input,
    Caller caller,
    Cancellation cancellation,
    ProgressListener progress) {

  /** The request of a person, of whose progress nobody wants to hear. */
  public ExecuteToolCommand(String tool, ToolInput input, Cancellation cancellation) {
    this(tool, input, Caller.PERSON, cancellation, ProgressListener.NONE);
  }
}
