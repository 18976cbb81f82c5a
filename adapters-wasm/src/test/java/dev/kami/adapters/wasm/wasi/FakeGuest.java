package dev.kami.adapters.wasm.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.Map;
import java.util.Random;

/** Calls functions as a guest would, by name and with plain numbers. */
final class FakeGuest implements AutoCloseable {

  static final int IN = 0;
  static final int OUT = 1;
  static final int ERR = 2;
  static final int ROOT = 3;

  /** Where results are stored, far from what tests write. */
  static final int RESULT = 60_000;

  private static final int TEXT = 50_000;
  private static final int VECTOR = 59_000;

  private final ManualTicker ticker = new ManualTicker();
  private final GuestMemory memory;
  private final WasiContext context;
  private final WasiCall call;

  FakeGuest(String input, FileGrant files) {
    var limits = new ResourceLimits(1 << 20, Duration.ofSeconds(10), 1000, 100_000);
    var grants = new Grants(NetworkPolicy.DENY_ALL, files, Map.of("KEY", "wörth"));
    var linear = new ArrayMemory();
    var guard = new CallGuard(new FuelAccount(1000), limits.time(), Cancellation.NEVER, ticker);
    memory = new GuestMemory(linear, guard);
    var host = new WasiHost(InstantSource.fixed(Instant.ofEpochMilli(1_234_567)), new Random(42));
    var request = new ExecutionRequest(new Entry.Main(input), limits, grants, Cancellation.NEVER);
    var account = new MemoryAccount(new HostMemory(Long.MAX_VALUE / 4), limits.memoryBytes());
    context = new WasiContext(host, guard, request, account);
    call = new WasiCall(context, linear);
  }

  static FakeGuest withoutFiles() {
    return new FakeGuest("input", FileGrant.NONE);
  }

  /** {@return the error number} */
  int call(String function, long... arguments) {
    return WasiPreview1.find(function).orElseThrow().call(call, arguments);
  }

  /** Calls and expects an error number. */
  void expect(Errno errno, String function, long... arguments) {
    assertEquals(errno.code(), call(function, arguments), function);
  }

  /** {@return the first two arguments of a path, written somewhere} */
  long[] path(String path) {
    var bytes = path.getBytes(StandardCharsets.UTF_8);
    memory.store(TEXT, bytes, bytes.length);
    return new long[] {TEXT, bytes.length};
  }

  /** {@return the error number of opening a path; its descriptor is the result} */
  int open(String path, int openFlags, long rights) {
    return open(path, openFlags, rights, 0);
  }

  int open(String path, int openFlags, long rights, int flags) {
    var text = path(path);
    return call("path_open", ROOT, 1, text[0], text[1], openFlags, rights, 0, flags, RESULT);
  }

  /** {@return the descriptor of an opening that must work} */
  int opened(String path, int openFlags, long rights) {
    assertEquals(0, open(path, openFlags, rights), path);
    return (int) result();
  }

  /** {@return the error number of a function of a directory and a path} */
  int on(String function, String path) {
    var text = path(path);
    return call(function, ROOT, text[0], text[1]);
  }

  /** {@return the error number of writing a text} */
  int write(int fd, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    memory.store(TEXT, bytes, bytes.length);
    return call("fd_write", fd, vector(TEXT, bytes.length), 1, RESULT);
  }

  /** {@return what was read} */
  String read(int fd, int length) {
    assertEquals(0, call("fd_read", fd, vector(TEXT, length), 1, RESULT));
    return new String(memory.bytes(TEXT, result()), StandardCharsets.UTF_8);
  }

  /** {@return where a vector of one part is} */
  long vector(long pointer, long length) {
    memory.storeU32(VECTOR, pointer);
    memory.storeU32(VECTOR + 4, length);
    return VECTOR;
  }

  long result() {
    return memory.u32(RESULT);
  }

  GuestMemory memory() {
    return memory;
  }

  WasiContext wasi() {
    return context;
  }

  ManualTicker ticker() {
    return ticker;
  }

  @Override
  public void close() {
    context.close();
  }
}
