package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.FuelAccount;
import dev.kami.adapters.wasm.limits.LimitFaults;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.wasi.WasiCall;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Usage;
import java.time.Duration;
import java.util.List;

/** One call, from a fresh instance to a result. */
final class Execution {

  private final EngineHost host;
  private final InstancePool pool;
  private final ExecutionRequest request;
  private final FuelAccount fuel;
  private final CallGuard guard;

  /** Starts the clock of the call. */
  Execution(
      EngineHost host, InstancePool pool, ExecutionRequest request, Cancellation cancellation) {
    this.host = host;
    this.pool = pool;
    this.request = request;
    this.fuel = new FuelAccount(request.limits().fuel());
    this.guard = new CallGuard(fuel, request.limits().time(), cancellation, host.ticker());
  }

  /** {@return how the call ended; everything it had open is closed} */
  ExecutionResult run() {
    try (var account = new MemoryAccount(host.running(), request.limits().memoryBytes())) {
      try {
        return run(account);
      } catch (OutOfMemoryError _) {
        account.hostIsFull();
        var fault = LimitFaults.memory(request.limits(), account, "");
        return new ExecutionResult(new Outcome.Failed(fault), usage(0, account), List.of());
      }
    }
  }

  private ExecutionResult run(MemoryAccount account) {
    GuestInstance instance;
    try {
      instance = pool.take(account);
    } catch (Throwable e) {
      var end = new CallEnd(request.limits(), guard, account, List.of());
      return new ExecutionResult(end.notStarted(e), usage(0, account), List.of());
    }
    try (instance) {
      return run(instance);
    }
  }

  private ExecutionResult run(GuestInstance instance) {
    var account = instance.account();
    try (var context = new WasiContext(host.wasi(), guard, request, account)) {
      var thrown = instance.run(new WasiCall(context, instance.memory()));
      var end = new CallEnd(request.limits(), guard, account, context.denials());
      Outcome outcome = thrown.isEmpty() ? end.ended(context) : end.threw(thrown.get(), context);
      var used = usage(instance.remainingFuel(), account);
      return switch (outcome) {
        case Outcome.Completed _ ->
            new ExecutionResult(outcome, used, context.denials(), context.stderr().text());
        case Outcome.Failed _ -> new ExecutionResult(outcome, used, context.denials());
      };
    }
  }

  private Usage usage(long remainingFuel, MemoryAccount account) {
    return new Usage(
        Duration.ofNanos(guard.elapsedNanos()),
        fuel.consumed(remainingFuel),
        account.linearBytes());
  }
}
