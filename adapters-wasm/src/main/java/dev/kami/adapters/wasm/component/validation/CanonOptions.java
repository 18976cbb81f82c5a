package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.syntax.CanonOption;
import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.module.FunctionType;
import java.util.List;
import java.util.Optional;

/**
 * The options of one canonical definition (CanonicalABI.md, {@code canonopt} validation): each at
 * most once, and what they refer to is there and of the right type.
 */
final class CanonOptions {

  private final Run run;
  private final CoreSpaces core;
  private Optional<StringEncoding> encoding = Optional.empty();
  private Optional<FunctionType> postReturn = Optional.empty();
  private boolean memory;
  private boolean realloc;
  private boolean async;
  private boolean callback;

  private CanonOptions(Scope scope) {
    this.run = scope.run();
    this.core = scope.core();
  }

  static CanonOptions of(List<CanonOption> options, Scope scope) {
    CanonOptions checked = new CanonOptions(scope);
    options.forEach(checked::add);
    if (checked.realloc && !checked.memory) {
      throw checked.run.invalid(
          "canonical option `realloc` requires `memory` to also be specified");
    }
    return checked;
  }

  private void add(CanonOption option) {
    switch (option) {
      case CanonOption.Encoding(StringEncoding added) -> encoding(added);
      case CanonOption.Memory(int index) -> {
        memory = once(memory, "memory");
        if (core.memories().get(index).shared()) {
          throw run.invalid("canonical option `memory` must not be a shared memory");
        }
      }
      case CanonOption.Realloc(int index) -> {
        realloc = once(realloc, "realloc");
        signature(index, CoreSignatures.REALLOC, "realloc");
      }
      case CanonOption.PostReturn(int index) -> {
        once(postReturn.isPresent(), "post-return");
        postReturn = Optional.of(core.functions().get(index));
      }
      case CanonOption.Async() -> async = once(async, "async");
      case CanonOption.Callback(int index) -> {
        callback = once(callback, "callback");
        signature(index, CoreSignatures.CALLBACK, "callback");
      }
    }
  }

  private void encoding(StringEncoding added) {
    if (encoding.isPresent()) {
      throw run.invalid(
          "canonical encoding option `%s` conflicts with option `%s`"
              .formatted(word(encoding.get()), word(added)));
    }
    encoding = Optional.of(added);
  }

  private static String word(StringEncoding encoding) {
    return switch (encoding) {
      case UTF8 -> "utf8";
      case UTF16 -> "utf16";
      case LATIN1_UTF16 -> "latin1-utf16";
    };
  }

  private boolean once(boolean before, String option) {
    if (before) {
      throw run.invalid("canonical option `%s` is specified more than once".formatted(option));
    }
    return true;
  }

  private void signature(int function, FunctionType expected, String option) {
    if (!core.functions().get(function).equals(expected)) {
      throw run.invalid(
          "canonical option `%s` uses a core function with an incorrect signature"
              .formatted(option));
    }
  }

  boolean async() {
    return async;
  }

  boolean callback() {
    return callback;
  }

  Optional<FunctionType> postReturn() {
    return postReturn;
  }

  /** Values are read from memory, or written to a place in it. */
  void requireMemory(boolean needed) {
    if (needed && !memory) {
      throw run.invalid("canonical option `memory` is required");
    }
  }

  /** Values are written to memory that has to be found for them. */
  void requireRealloc(boolean needed) {
    requireMemory(needed);
    if (needed && !realloc) {
      throw run.invalid("canonical option `realloc` is required");
    }
  }

  /** Some options mean nothing for what is defined. */
  void refuse(boolean present, String option, String where) {
    if (present) {
      throw run.invalid(
          "canonical option `%s` cannot be specified for %s".formatted(option, where));
    }
  }

  /** For everything but lifting. */
  void refuseLiftOptions(String where) {
    refuse(postReturn.isPresent(), "post-return", where);
    refuse(callback, "callback", where);
  }

  /** For what reads from memory only, and at once. */
  void refuseAllButMemory(String where) {
    refuseLiftOptions(where);
    refuse(realloc, "realloc", where);
    refuse(async, "async", where);
  }
}
