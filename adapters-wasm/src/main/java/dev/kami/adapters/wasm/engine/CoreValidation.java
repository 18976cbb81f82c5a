package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.wasm.InvalidException;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.ImportNames;
import dev.kami.domain.problem.Printable;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;

/** Validation of core modules (core specification, chapter 3), which is Chicory's and one rule. */
public final class CoreValidation {

  private CoreValidation() {}

  /** {@return why a module is not valid or not even well-formed; empty when it is valid} */
  public static Optional<String> problem(ByteRange module) {
    try {
      var bytes = module.toArray();
      validate(bytes, CoreModule.read(bytes));
      return Optional.empty();
    } catch (Throwable e) {
      return Optional.of(Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
    }
  }

  /**
   * Validates a module of which the reader has made sure that it is well-formed and bounded. Fails
   * in whatever way Chicory does.
   */
  static void validate(byte[] bytes, CoreModule module) {
    var nameless = ImportNames.forNameless(module);
    ModuleParser.validated(
        nameless.isEmpty() ? bytes : ImportNames.given(module, nameless).write());
    checkExports(module);
  }

  /** Chicory's validation lets this through. */
  private static void checkExports(CoreModule module) {
    var names = new HashSet<String>();
    for (var export : module.exports()) {
      if (!names.add(export.name())) {
        throw new InvalidException(
            "the name '" + Printable.clip(export.name()) + "' is exported twice");
      }
    }
  }
}
