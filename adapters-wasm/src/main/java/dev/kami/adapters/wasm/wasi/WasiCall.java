package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.call.WasiHost;
import dev.kami.adapters.wasm.wasi.denial.Denials;
import dev.kami.adapters.wasm.wasi.files.FileTree;
import dev.kami.adapters.wasm.wasi.files.PathActions;
import java.util.List;

/**
 * What functions of preview 1 work on: the context of the call, the guest's memory and its
 * descriptors.
 */
public final class WasiCall {

  /** The guest's name for itself, its only argument. */
  private static final String PROGRAM = "tool";

  private final WasiContext context;
  private final GuestMemory memory;
  private final DescriptorTable descriptors;

  /** A call of a guest with this memory. */
  public WasiCall(WasiContext context, LinearMemory memory) {
    this.context = context;
    this.memory = new GuestMemory(memory, context.guard());
    this.descriptors =
        new DescriptorTable(
            List.of(
                new InputStreamDescriptor(context.stdin()),
                new OutputStreamDescriptor(context.stdout()),
                new OutputStreamDescriptor(context.stderr()),
                new DirectoryDescriptor(context.files().root())));
  }

  /** {@return what belongs to the call, whatever version of WASI the guest speaks} */
  public WasiContext context() {
    return context;
  }

  CallGuard guard() {
    return context.guard();
  }

  WasiHost host() {
    return context.host();
  }

  GuestMemory memory() {
    return memory;
  }

  DescriptorTable descriptors() {
    return descriptors;
  }

  FileTree files() {
    return context.files();
  }

  PathActions paths() {
    return new PathActions(context.files());
  }

  Denials refusals() {
    return context.refusals();
  }

  List<String> arguments() {
    return List.of(PROGRAM);
  }

  List<String> environment() {
    return context.grants().environment().entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .toList();
  }
}
