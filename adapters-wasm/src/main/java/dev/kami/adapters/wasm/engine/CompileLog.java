package dev.kami.adapters.wasm.engine;

import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.tool.ModuleBytes;
import java.time.Duration;
import java.util.List;

/** Tells operators what becomes of modules on their way to compiled code. */
record CompileLog(Telemetry telemetry) {

  private static final String TARGET = "kami";

  void compiling(ModuleBytes file) {
    telemetry.record(event(LogLevel.INFO, "compiling component", file).with("size", file.size()));
  }

  void compiled(ModuleBytes file, List<CompiledCode> codes, Duration time) {
    var interpreted = codes.stream().mapToInt(CompiledCode::interpreted).sum();
    telemetry.record(
        event(LogLevel.INFO, "component compiled", file)
            .with("duration_ms", time.toMillis())
            .with("bytes", codes.stream().mapToLong(CompiledCode::size).sum()));
    if (interpreted > 0) {
      telemetry.record(
          event(LogLevel.WARN, "functions too large to compile", file)
              .with("interpreted", interpreted));
    }
  }

  void interpreting(ModuleBytes file) {
    telemetry.record(
        event(LogLevel.INFO, "interpreting component until it is compiled", file)
            .with("size", file.size()));
  }

  void notCompiled(ModuleBytes file, Throwable reason) {
    failed("component not compiled, interpreting it", file, reason);
  }

  void notUsable(ModuleBytes file, Throwable reason) {
    failed("compiled code not usable", file, reason);
  }

  void notKept(ModuleBytes file, Throwable reason) {
    failed("compiled code not kept", file, reason);
  }

  void tooManyWaiting(ModuleBytes file) {
    telemetry.record(
        event(LogLevel.WARN, "too many components wait to be compiled, interpreting it", file));
  }

  private void failed(String message, ModuleBytes file, Throwable reason) {
    telemetry.record(event(LogLevel.WARN, message, file).with("reason", reason.toString()));
  }

  private static LogEvent event(LogLevel level, String message, ModuleBytes file) {
    return LogEvent.of(level, TARGET, message).with("digest", file.digest().hex());
  }
}
