package dev.kami.application.port.in;

import dev.kami.application.port.out.ProgressListener;
import dev.kami.domain.policy.RequestedLimits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to run.
 *
 * @param module the file
 * @param function the function to call of a module that has functions; needed when it has several
 * @param input any JSON value, of which the guest gets the text; for a function an object
 * @param limits what the caller limits; the rest follows the defaults
 * @param progress told what the module says of its progress, on a thread that must not be held up
 */
public record RunModuleCommand(
    Path module,
    Optional<String> function,
    ToolInput input,
    RequestedLimits limits,
    ProgressListener progress) {

  /** A run of whose progress nobody wants to hear. */
  public RunModuleCommand(
      Path module, Optional<String> function, ToolInput input, RequestedLimits limits) {
    this(module, function, input, limits, ProgressListener.NONE);
  }
}
