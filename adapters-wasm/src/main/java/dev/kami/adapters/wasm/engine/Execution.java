package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.LimitFaults;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.limits.MemorySource;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import java.util.List;

/** One call, from a fresh guest to a result. */
final class Execution {

  private final EngineHost host;
  private final GuestSource source;
  private final ExecutionRequest request;
  private final CallMeter meter;

  /** Starts the clock of the call. */
  Execution(
      EngineHost host, GuestSource source, ExecutionRequest request, Cancellation cancellation) {
    this.host = host;
    this.source = source;
    this.request = request;
    this.meter = new CallMeter(request.limits(), cancellation, host.ticker());
  }

  /** {@return how the call ended; everything it had open is closed} */
  ExecutionResult run() {
    var memory = host.running().call(meter.guard());
    try (var account = new MemoryAccount(memory, request.limits().memoryBytes())) {
      try {
        return run(account, memory);
      } catch (OutOfMemoryError _) {
        account.hostIsFull();
        var fault = LimitFaults.memory(request.limits(), account, "");
        return new ExecutionResult(new Outcome.Failed(fault), meter.usage(account), List.of());
      }
    }
  }

  private ExecutionResult run(MemoryAccount account, MemorySource memory) {
    Guest guest;
    try {
      guest = source.take(account, memory);
    } catch (Throwable e) {
      var end = new CallEnd(request.limits(), meter.guard(), account);
      return new ExecutionResult(end.notStarted(e), meter.usage(account), List.of());
    }
    try (guest) {
      return run(guest);
    }
  }

  private ExecutionResult run(Guest guest) {
    var account = guest.account();
    var end = new CallEnd(request.limits(), meter.guard(), account);
    try (var context =
        new WasiContext(host.wasi(), meter.guard(), request, account, host.telemetry()::record)) {
      var outcome = guest.call(context, end);
      var used = meter.usage(guest.remainingFuel(), account, context.output().written());
      return switch (outcome) {
        case Outcome.Completed _ ->
            new ExecutionResult(outcome, used, context.denials(), context.stderr().text());
        case Outcome.Failed _ -> new ExecutionResult(outcome, used, context.denials());
      };
    }
  }
}
