package dev.kami.adapters.cli.render;

import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.SystemFault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The two streams that people read. A standard output that fails is remembered and never written
 * again; a standard error that fails is ignored: neither stops the work.
 *
 * <p>Used by one thread.
 */
public final class Console {
  private final OutputStream out;
  private final OutputStream err;
  private final ProblemText problemText;
  private Optional<IOException> failure = Optional.empty();

  /** A console on these streams. */
  public Console(OutputStream out, OutputStream err, Terminal terminal) {
    this.out = out;
    this.err = err;
    this.problemText = new ProblemText(terminal.colours());
  }

  /** Prints a result exactly; a line end is added only when the text lacks one. */
  public void result(String text) {
    if (text.isEmpty() || failure.isPresent()) {
      return;
    }
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      if (!text.endsWith("\n")) {
        out.write('\n');
      }
      out.flush();
    } catch (IOException e) {
      failure = Optional.of(e);
    }
  }

  /** Tells something that is no result. */
  public void note(String text) {
    toErr(TerminalText.lines(text));
  }

  /** Tells every problem, in order. */
  public void problems(List<Problem> problems) {
    problems.forEach(problem -> toErr(problemText.of(problem)));
  }

  /**
   * Tells all of a call but its result: the tool's diagnostics, limits that were near, what it was
   * denied, why it failed.
   */
  public void beside(ExecutionResult result) {
    if (!result.diagnostics().isEmpty()) {
      note(result.diagnostics());
    }
    result.nearLimits().forEach(near -> toErr(TerminalText.line(near.sentence())));
    switch (result.outcome()) {
      case Outcome.Completed _ -> denials(result);
      case Outcome.Failed(var fault) -> {
        // Of a call that failed for being denied something, the problem tells it.
        if (fault.kind() != GuestFault.Kind.DENIED) {
          denials(result);
        }
        problems(List.of(fault));
      }
    }
  }

  private void denials(ExecutionResult result) {
    result.denials().forEach(denial -> toErr(TerminalText.line(denial.sentence())));
  }

  /** Tells where an exception came from, for developers. */
  public void stackTrace(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    note(text.toString());
  }

  /** {@return whether the reader of standard output has gone, as {@code head} does} */
  public boolean readerHasGone() {
    return failure.filter(Console::isBrokenPipe).isPresent();
  }

  /** {@return why a result could not be written, a reader that has gone included} */
  public Optional<Problem> outputProblem() {
    return failure.map(e ->
        new SystemFault(
            SystemFault.Kind.STORAGE,
            "output.unwritable",
            "standard output cannot be written: " + e.getMessage(),
            "the result is incomplete",
            "check where the output goes, such as a full disk"));
  }

  private static boolean isBrokenPipe(IOException e) {
    var message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || message.contains("closed");
  }

  private void toErr(String text) {
    var line = text.endsWith("\n") ? text : text + "\n";
    synchronized (err) {
      try {
        err.write(line.getBytes(StandardCharsets.UTF_8));
        err.flush();
      } catch (IOException _) {
        // Nobody reads standard error any more; the exit code still tells.
      }
    }
  }
}
