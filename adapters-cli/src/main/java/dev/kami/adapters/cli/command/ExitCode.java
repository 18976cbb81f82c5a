package dev.kami.adapters.cli.command;

import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.problem.UserError;

/** How the process ends, for scripts; {@link #of} is the one place that decides. */
public enum ExitCode {
  /** All went well. */
  SUCCESS(0),
  /** The tool reported an error, hit a trap, or its module cannot be run. */
  TOOL_FAILED(1),
  /** The command line, the input, a manifest or the settings are wrong. */
  USAGE(2),
  /** A tool or a file that was named is not there. */
  NOT_FOUND(3),
  /** The tool failed because the policy refused something. */
  DENIED(4),
  /** The tool used up fuel, memory, time or output space. */
  LIMIT(5),
  /** The tool is already installed. */
  CONFLICT(6),
  /** The registry, the store or the machine is at fault, or too busy. */
  STORAGE(7),
  /** A defect of the program ({@code EX_SOFTWARE} of BSD's sysexits). */
  INTERNAL(70),
  /** The call was taken back (128 + SIGINT). */
  INTERRUPTED(130),
  /** Nobody reads standard output any more (128 + SIGPIPE). */
  OUTPUT_CLOSED(141);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** {@return the number that the process ends with} */
  public int number() {
    return number;
  }

  /** {@return the exit code of that problem} */
  public static ExitCode of(Problem problem) {
    return switch (problem) {
      case UserError error ->
          switch (error.kind()) {
            case USAGE, INVALID -> USAGE;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
          };
      case GuestFault fault ->
          switch (fault.kind()) {
            case UNUSABLE, TOOL_ERROR, TRAP -> TOOL_FAILED;
            case DENIED -> DENIED;
            case LIMIT -> LIMIT;
            case CANCELLED -> INTERRUPTED;
          };
      case SystemFault fault ->
          switch (fault.kind()) {
            case STORAGE, INTEGRITY, BUSY -> STORAGE;
            case INTERNAL -> INTERNAL;
          };
    };
  }
}
