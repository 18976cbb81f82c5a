package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.wasm.InvalidException;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.module.CodeWork;
import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.ImportNames;
import dev.kami.domain.problem.Printable;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;

/** Validation of core modules (core specification, chapter 3), which is Chicory's and one rule. */
public final class CoreValidation {

  /** Some seconds of a validator. */
  private static final long MOST_WORK = 1_000_000_000;

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
   * in whatever way Chicory does, and with {@link MalformedBinaryException} when it would take too
   * long.
   */
  static void validate(byte[] bytes, CoreModule module) {
    var work = CodeWork.validation(module);
    if (work > MOST_WORK) {
      throw new MalformedBinaryException(
          0, "the code has " + work + " values to check where branches and calls pass them");
    }
    var nameless = ImportNames.forNameless(module);
    var named = nameless.isEmpty() ? module : ImportNames.given(module, nameless);
    var chunks = CodeChunk.of(module);
    if (chunks.size() == 1) {
      ModuleParser.validated(nameless.isEmpty() ? bytes : named.write());
    } else {
      for (var chunk : chunks) {
        ModuleParser.validated(HollowModule.ofCode(named, chunk::contains));
      }
    }
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
