package dev.kami.adapters.wasm.component.suite;

import dev.kami.adapters.wasm.abi.HostLimits;
import dev.kami.adapters.wasm.component.binary.ComponentReader;
import dev.kami.adapters.wasm.component.instance.Blueprint;
import dev.kami.adapters.wasm.component.instance.ImportResolution;
import dev.kami.adapters.wasm.component.instance.ImportResolver;
import dev.kami.adapters.wasm.component.instance.InstantiationLimits;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.type.ComponentType;
import java.util.List;
import java.util.Map;

/** Loads components of the suite, which ask nothing of a host. */
final class TestHost implements AutoCloseable {
  TestHost(EngineMode mode) {}

  Loaded load(byte[] binary) {
    Component component = ComponentReader.read(binary);
    ImportResolution<Object> r =
        new ImportResolver<Object>(List.of()).resolve(new ComponentType(Map.of(), Map.of()));
    Blueprint<Object> b =
        new Blueprint<>(
            component, (ImportResolution.Complete<Object>) r, InstantiationLimits.DEFAULT);
    return () ->
        b.instantiate(
            new PlainEngine(),
            new HostLimits() {
              public void take(long bytes) {}

              public void giveBack(long bytes) {}

              public void checkpoint() {}
            },
            this);
  }

  @Override
  public void close() {}
}
