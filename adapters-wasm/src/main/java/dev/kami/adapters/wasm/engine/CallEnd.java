package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.WasmException;
import com.dylibso.chicory.wasm.ChicoryException;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.LimitFaults;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.limits.Stop;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.GuestFault.Kind;
import dev.kami.domain.problem.Printable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Why a call ended, in words. The first that applies: the host stopped it; it was refused memory
 * and then failed; it was denied something and then failed; it trapped or reported an error; it
 * answered.
 */
final class CallEnd {

  private static final int LONGEST_TRAP = 500;

  private final ResourceLimits limits;
  private final CallGuard guard;
  private final MemoryAccount memory;

  CallEnd(ResourceLimits limits, CallGuard guard, MemoryAccount memory) {
    this.limits = limits;
    this.guard = guard;
    this.memory = memory;
  }

  /** {@return the outcome of a guest that could not be instantiated} */
  Outcome notStarted(Throwable thrown) {
    noteExhaustion(thrown);
    return new Outcome.Failed(memory.refused() ? stopped(Stop.MEMORY) : trap(message(thrown), ""));
  }

  /** {@return the outcome of a program that returned or exited: its output, or its exit code} */
  Outcome ended(WasiContext context) {
    if (guard.stopped()) {
      return stopped();
    }
    var code = context.exitCode().orElse(0);
    return code == 0
        ? answer(context.stdout().bytes())
        : failed(exited(code, context.stderr().text()), context);
  }

  /** {@return the outcome of a guest that answered with a text, which counts as its output} */
  Outcome answered(String text, WasiContext context) {
    return admitted(text, context) ? new Outcome.Completed(text) : stopped();
  }

  /** {@return the outcome of a guest that reported an error, which counts as its output} */
  Outcome reported(String text, WasiContext context) {
    return admitted(text, context) ? failed(reported(text), context) : stopped();
  }

  /** {@return the outcome of a guest that answered or reported that, all of which was admitted} */
  Outcome of(Outcome outcome, WasiContext context) {
    if (guard.stopped()) {
      return stopped();
    }
    return switch (outcome) {
      case Outcome.Completed completed -> completed;
      case Outcome.Failed(var failure) -> failed(failure, context);
    };
  }

  /** {@return the outcome of a guest that the host stopped} */
  Outcome stopped() {
    return new Outcome.Failed(stopped(guard.reason().orElseThrow()));
  }

  /** {@return the outcome of a guest that threw something, perhaps because it exited} */
  Outcome threw(Throwable thrown, WasiContext context) {
    if (guard.stopped()) {
      return stopped();
    }
    if (context.exitCode().isPresent()) {
      return failed(exitedEarly(context.stderr().text()), context);
    }
    noteExhaustion(thrown);
    return failed(trap(message(thrown), context.stderr().text()), context);
  }

  private boolean admitted(String text, WasiContext context) {
    return !guard.stopped() && context.output().admit(text.getBytes(StandardCharsets.UTF_8).length);
  }

  private void noteExhaustion(Throwable thrown) {
    for (var e = thrown; e != null; e = e.getCause()) {
      if (e instanceof OutOfMemoryError) {
        memory.hostIsFull();
      }
    }
  }

  private GuestFault stopped(Stop reason) {
    return LimitFaults.of(reason, limits, Duration.ofNanos(guard.elapsedNanos()), memory);
  }

  private Outcome failed(GuestFault failure, WasiContext context) {
    return new Outcome.Failed(explained(failure, context.denials()));
  }

  /** {@return the failure, or what probably led to it} */
  private GuestFault explained(GuestFault failure, List<Denial> denials) {
    var ending =
        failure.kind() == Kind.TRAP ? failure.cause() + "; " + failure.hint() : failure.cause();
    if (memory.refused()) {
      return LimitFaults.memory(limits, memory, ending);
    }
    if (denials.isEmpty()) {
      return failure;
    }
    return new GuestFault(
        Kind.DENIED,
        "guest.denied",
        ending + "; " + joined(denials.stream().map(d -> refusal(d)).toList()),
        "what a tool may reach is set in its manifest; everything else is denied",
        joined(denials.stream().map(Denial::howToAllow).filter(s -> !s.isEmpty()).toList()));
  }

  private static String refusal(Denial denial) {
    return "denied: " + denial.what() + " because " + denial.why();
  }

  private static String joined(List<String> texts) {
    return texts.stream().distinct().collect(Collectors.joining("; "));
  }

  private static GuestFault exited(int code, String errorText) {
    var exit = "exit code " + Integer.toUnsignedString(code);
    return new GuestFault(
        Kind.TOOL_ERROR,
        "guest.failed",
        errorText.isEmpty() ? exit : errorText,
        errorText.isEmpty() ? "the tool ended without saying why" : exit,
        "");
  }

  private static GuestFault exitedEarly(String errorText) {
    return new GuestFault(
        Kind.TOOL_ERROR,
        "guest.failed",
        errorText.isEmpty() ? "the tool exited before it answered" : errorText,
        "a function is expected to return",
        "");
  }

  private static GuestFault reported(String text) {
    return new GuestFault(
        Kind.TOOL_ERROR,
        "guest.failed",
        text.isEmpty() ? "the tool reported an error" : text,
        text.isEmpty() ? "it did not say which" : "",
        "");
  }

  private static GuestFault trap(String trap, String errorText) {
    return new GuestFault(
        Kind.TRAP,
        "guest.trapped",
        "the tool trapped: " + Printable.clip(trap, LONGEST_TRAP),
        "a defect of the tool, or an input that it does not expect"
            + (errorText.isEmpty() ? "" : "; it had written to standard error: " + errorText),
        "report it to the tool's author with the input");
  }

  private static String message(Throwable thrown) {
    return switch (thrown) {
      case ChicoryException e ->
          Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
      case GuestTrap e -> Objects.requireNonNullElse(e.getMessage(), "of an unknown kind");
      case WasmException _ -> "an exception that nobody caught";
      case StackOverflowError _ -> "call stack exhausted";
      default -> "the engine cannot go on (" + thrown + ")";
    };
  }

  /** Text that is not UTF-8 would reach the caller changed, so it is an error instead. */
  private static Outcome answer(byte[] output) {
    var bytes = ByteBuffer.wrap(output);
    try {
      return new Outcome.Completed(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException _) {
      return new Outcome.Failed(
          new GuestFault(
              Kind.TOOL_ERROR,
              "guest.not-text",
              "the tool's output of "
                  + output.length
                  + " bytes is not UTF-8 text, at byte "
                  + bytes.position(),
              "results are text; bytes can be written as base64",
              "make the tool write UTF-8"));
    }
  }
}
