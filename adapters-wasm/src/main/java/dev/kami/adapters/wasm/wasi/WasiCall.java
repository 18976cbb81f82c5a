package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.OutputAccount;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.domain.policy.Denial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Everything that one call of a guest may touch. Used by the guest's thread; read by others once
 * the call has ended. Closing it closes every file.
 */
public final class WasiCall implements AutoCloseable {

  /** The guest's name for itself, its only argument. */
  private static final String PROGRAM = "tool";

  private final WasiHost host;
  private final CallGuard guard;
  private final GuestMemory memory;
  private final Denials denials = new Denials();
  private final OutputStreamDescriptor stdout;
  private final OutputStreamDescriptor stderr;
  private final FileTree files;
  private final DescriptorTable descriptors;
  private final Map<String, String> environment;
  private OptionalInt exitCode = OptionalInt.empty();

  /** A call with its input, its grants and its memory. */
  public WasiCall(WasiHost host, CallGuard guard, ExecutionRequest request, LinearMemory memory) {
    this.host = host;
    this.guard = guard;
    this.memory = new GuestMemory(memory);
    var output = new OutputAccount(guard, request.limits().outputBytes());
    this.stdout = new OutputStreamDescriptor(output, Integer.MAX_VALUE);
    this.stderr = new OutputStreamDescriptor(output, OutputStreamDescriptor.TAIL);
    this.files = FileTree.of(request.grants().files(), denials, guard);
    this.environment = request.grants().environment();
    this.descriptors =
        new DescriptorTable(
            List.of(
                new InputStreamDescriptor(input(request.entry())),
                stdout,
                stderr,
                new DirectoryDescriptor(files, List.of())));
  }

  private static byte[] input(Entry entry) {
    return switch (entry) {
      case Entry.Main(var text) -> text.getBytes(StandardCharsets.UTF_8);
      case Entry.Describe _, Entry.Function _ -> new byte[0];
    };
  }

  /** {@return the code that the guest exited with, if it did} */
  public OptionalInt exitCode() {
    return exitCode;
  }

  /** {@return what it wrote to standard output} */
  public byte[] output() {
    return stdout.bytes();
  }

  /** {@return the end of what it wrote to standard error, without blank space around it} */
  public String errorText() {
    return new String(stderr.bytes(), StandardCharsets.UTF_8).strip();
  }

  /** {@return what it asked for and did not get} */
  public List<Denial> denials() {
    return denials.list();
  }

  /** {@return the guard of the call} */
  public CallGuard guard() {
    return guard;
  }

  @Override
  public void close() {
    descriptors.close();
  }

  WasiHost host() {
    return host;
  }

  GuestMemory memory() {
    return memory;
  }

  DescriptorTable descriptors() {
    return descriptors;
  }

  FileTree files() {
    return files;
  }

  Denials refusals() {
    return denials;
  }

  List<String> arguments() {
    return List.of(PROGRAM);
  }

  List<String> environment() {
    return environment.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
  }

  void exit(int code) {
    exitCode = OptionalInt.of(code);
  }
}
