package dev.kami.adapters.wasm.wasi.p2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.FuelAccount;
import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.ManualTicker;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.call.WasiHost;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.FileGrant;
import dev.kami.application.port.out.Grants;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.ResourceLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** Calls functions of WASI 0.2 as a component would, with values of the types it imports. */
public final class Caller {

  /** How long the call may take, on a clock that moves only when somebody waits. */
  public static final Duration TIME = Duration.ofSeconds(10);

  /** The most it may write. */
  public static final int OUTPUT = 100_000;

  private final ManualTicker ticker = new ManualTicker();
  private final WasiContext context;

  /** A call with an input. */
  public Caller(String input) {
    this(input, Cancellation.NEVER);
  }

  /** A call that may be taken back. */
  public Caller(String input, Cancellation cancellation) {
    var limits = new ResourceLimits(8 << 20, TIME, 1000, OUTPUT);
    var environment = new LinkedHashMap<String, String>();
    environment.put("ZONE", "wörth");
    environment.put("A", "");
    var grants = new Grants(NetworkPolicy.DENY_ALL, FileGrant.NONE, environment);
    var guard = new CallGuard(new FuelAccount(1000), limits.time(), cancellation, ticker);
    var host = new WasiHost(InstantSource.fixed(Instant.ofEpochMilli(1_234_567)), new Random(42));
    var request = new ExecutionRequest(new Entry.Main(input), limits, grants, cancellation);
    var account = new MemoryAccount(new HostMemory(Long.MAX_VALUE / 4), limits.memoryBytes());
    context = new WasiContext(host, guard, request, account);
  }

  /** A call whose context somebody else has made, with a clock of its own. */
  public Caller(WasiContext context) {
    this.context = context;
  }

  /** {@return the context of the call} */
  public WasiContext context() {
    return context;
  }

  /** {@return its clock} */
  public ManualTicker ticker() {
    return ticker;
  }

  /** {@return the result of a function that has one} */
  public Value call(String function, Value... arguments) {
    var found = function(function);
    var types = found.type().parameters();
    assertEquals(types.size(), arguments.length, function);
    for (var i = 0; i < arguments.length; i++) {
      assertTrue(TypeCheck.fits(arguments[i], types.get(i).type()), function + " " + arguments[i]);
    }
    var result = found.body().call(context, List.of(arguments)).orElseThrow();
    assertTrue(
        TypeCheck.fits(result, found.type().result().orElseThrow()), function + " -> " + result);
    return result;
  }

  /** Calls a function without a result. */
  public void run(String function, Value... arguments) {
    var found = function(function);
    assertEquals(List.of(), found.type().result().stream().toList());
    assertTrue(found.body().call(context, List.of(arguments)).isEmpty());
  }

  /** {@return what a function says that traps} */
  public String trap(String function, Value... arguments) {
    var found = function(function);
    return String.valueOf(
        assertThrows(GuestTrap.class, () -> found.body().call(context, List.of(arguments)))
            .getMessage());
  }

  /** Drops a handle. */
  public <T> void drop(HostResource<WasiContext, T> type, Value handle) {
    type.destroy(context, ((Value.Handle) handle).resource());
  }

  /** {@return the function of an interface, written {@code wasi:cli/exit#exit}} */
  public static HostFunction<WasiContext> function(String name) {
    var parts = name.split("#", 2);
    return WasiPreview2.find(parts[0]).orElseThrow().functions().stream()
        .filter(function -> function.name().equals(parts[1]))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  /** {@return the payload of {@code ok} or {@code some}} */
  public static Value inner(Value value) {
    return ((Value.Case) value).value().orElseThrow();
  }

  /** {@return the text of a {@code list<u8>}} */
  public static String text(Value bytes) {
    return new String(((Bytes) bytes).array(), StandardCharsets.UTF_8);
  }

  /** {@return a {@code list<u8>} of a text} */
  public static Value bytes(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@return an integer} */
  public static Value integer(long value) {
    return new Value.Int(value);
  }

  /** {@return the number of an integer} */
  public static long number(Value value) {
    return ((Value.Int) value).value();
  }
}
