package dev.kami.adapters.wasm.component.suite;

import dev.kami.adapters.wasm.abi.HostLimits;
import dev.kami.adapters.wasm.component.binary.ComponentReader;
import dev.kami.adapters.wasm.component.instance.Blueprint;
import dev.kami.adapters.wasm.component.instance.ImportResolution;
import dev.kami.adapters.wasm.component.instance.ImportResolver;
import dev.kami.adapters.wasm.component.instance.InstantiationLimits;
import dev.kami.adapters.wasm.component.validation.ValidComponent;
import dev.kami.adapters.wasm.component.validation.Validator;
import java.util.List;

/** Loads components of the suite, which ask nothing of a host. */
final class TestHost implements AutoCloseable {
  private final Validator validator = new Validator(m -> {
    try { var _ = com.dylibso.chicory.wasm.Parser.parse(m.toArray()); return java.util.Optional.empty(); } catch (RuntimeException e) { return java.util.Optional.of(e.toString()); }
  });
  TestHost(EngineMode mode) {}

  Loaded load(byte[] binary) {
    ValidComponent component = validator.validate(ComponentReader.read(binary));
    return () -> {
      ImportResolution<Object> r = new ImportResolver<Object>(List.of()).resolve(component);
      Blueprint<Object> b = new Blueprint<>(component, (ImportResolution.Complete<Object>) r, InstantiationLimits.DEFAULT);
      return b.instantiate(new PlainEngine(), new HostLimits() {
        public void take(long bytes) {}
        public void giveBack(long bytes) {}
        public void checkpoint() {}
      }, this);
    };
  }

  @Override
  public void close() {}
}
