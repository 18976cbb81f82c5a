package dev.kami.adapters.wasm.wasi.p2.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.FuelAccount;
import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.ManualTicker;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.call.WasiHost;
import dev.kami.adapters.wasm.wasi.p2.Caller;
import dev.kami.adapters.wasm.wasi.p2.io.Streams;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.FileGrant;
import dev.kami.application.port.out.Grants;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.ResourceLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Works on files as a component would. */
final class FileCaller implements AutoCloseable {

  static final int CREATE = 1;
  static final int DIRECTORY = 2;
  static final int EXCLUSIVE = 4;
  static final int TRUNCATE = 8;
  static final int READ = Descriptor.READ;
  static final int WRITE = Descriptor.WRITE;
  static final int MUTATE = Descriptor.MUTATE_DIRECTORY;

  private final Caller caller;
  private final Value root;

  FileCaller(FileGrant files) {
    var limits = new ResourceLimits(8 << 20, Duration.ofSeconds(10), 1000, 1000);
    var grants = new Grants(NetworkPolicy.DENY_ALL, files, Map.of());
    var guard =
        new CallGuard(new FuelAccount(1000), limits.time(), Cancellation.NEVER, new ManualTicker());
    var host = new WasiHost(InstantSource.fixed(Instant.ofEpochMilli(1_234_567)), new Random(1));
    caller =
        new Caller(
            new WasiContext(
                host,
                guard,
                new ExecutionRequest(new Entry.Main(""), limits, grants, Cancellation.NEVER),
                new MemoryAccount(new HostMemory(Long.MAX_VALUE / 4), limits.memoryBytes())));
    var given = ((Value.Sequence) call("preopens#get-directories")).elements();
    assertEquals(1, given.size());
    var pair = ((Value.Sequence) given.getFirst()).elements();
    assertEquals(new Value.Text("/"), pair.get(1));
    root = pair.getFirst();
  }

  Value root() {
    return root;
  }

  Caller caller() {
    return caller;
  }

  List<Denial> denials() {
    return caller.context().denials();
  }

  /** {@return the result of a function of the package, {@code preopens#get-directories}} */
  Value call(String function, Value... arguments) {
    return caller.call("wasi:filesystem/" + function, arguments);
  }

  /** {@return the result of a method of a descriptor} */
  Value on(Value self, String method, Value... arguments) {
    var all = new Value[arguments.length + 1];
    all[0] = self;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return call("types#[method]descriptor." + method, all);
  }

  /** {@return the result of opening a path from the root, following links} */
  Value open(String path, int how, int flags) {
    return on(root, "open-at", flags(1), text(path), flags(how), flags(flags));
  }

  Value opened(String path, int how, int flags) {
    return ok(open(path, how, flags));
  }

  /** {@return what was read, and whether it was the end} */
  String read(Value file, long length, long offset) {
    var pair = (Value.Sequence) ok(on(file, "read", number(length), number(offset)));
    var end = ((Value.Bool) pair.elements().get(1)).value();
    return text(pair.elements().getFirst()) + (end ? "|" : "");
  }

  Value write(Value file, String text, long offset) {
    return on(file, "write", bytes(text), number(offset));
  }

  /** {@return the result of a function of an output stream} */
  Value writeTo(Value stream, String text) {
    return caller.call(
        "wasi:io/streams#[method]output-stream.blocking-write-and-flush", stream, bytes(text));
  }

  Value readFrom(Value stream, long length) {
    return caller.call(
        "wasi:io/streams#[method]input-stream.blocking-read", stream, number(length));
  }

  void drop(Value descriptor) {
    caller.drop(FilesystemTypes.DESCRIPTOR, descriptor);
  }

  void dropOutput(Value stream) {
    caller.drop(Streams.OUTPUT_STREAM, stream);
  }

  static Value ok(Value result) {
    assertEquals(0, ((Value.Case) result).number(), () -> failure(result));
    return ((Value.Case) result).value().orElse(result);
  }

  /** {@return the label of a result's {@code error-code}, or that there is none} */
  static String failure(Value result) {
    var choice = (Value.Case) result;
    return choice.number() == 0 ? "ok" : label(choice.value().orElseThrow());
  }

  static String label(Value code) {
    return FilesystemTypes.ERROR_CODE.labels().get(((Value.Case) code).number());
  }

  static Value text(String text) {
    return new Value.Text(text);
  }

  static Value number(long number) {
    return new Value.Int(number);
  }

  static Value flags(int bits) {
    return new Value.Flags(bits);
  }

  static Value bytes(String text) {
    return Caller.bytes(text);
  }

  static String text(Value bytes) {
    return new String(((Bytes) bytes).array(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    caller.context().close();
  }
}
