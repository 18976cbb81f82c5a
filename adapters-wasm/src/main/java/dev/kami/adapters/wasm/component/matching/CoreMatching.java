package dev.kami.adapters.wasm.component.matching;

import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.CoreModuleType.ImportName;
import dev.kami.adapters.wasm.module.ConcreteHeapType;
import dev.kami.adapters.wasm.module.ExternalType;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.GlobalType;
import dev.kami.adapters.wasm.module.Limits;
import dev.kami.adapters.wasm.module.MemoryType;
import dev.kami.adapters.wasm.module.ReferenceType;
import dev.kami.adapters.wasm.module.TableType;
import dev.kami.adapters.wasm.module.TagType;
import dev.kami.adapters.wasm.module.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what core modules import and export (core specification, 3.5.4 and 4.5.3).
 *
 * <p>References to types that a module defines itself never match: what their indices mean is known
 * in their module only.
 */
public final class CoreMatching {

  private final Effort effort;

  /** Works with this effort. */
  public CoreMatching(Effort effort) {
    this.effort = effort;
  }

  /** {@return why a module cannot stand for the expected one} */
  Optional<Mismatch> module(CoreModuleType expected, CoreModuleType actual) {
    for (Map.Entry<ImportName, ExternalType> wanted : actual.imports().entrySet()) {
      ExternalType offered = expected.imports().get(wanted.getKey());
      if (offered == null) {
        return Mismatch.because("missing expected import `%s`".formatted(wanted.getKey()));
      }
      Optional<Mismatch> mismatch = extern(wanted.getValue(), offered);
      if (mismatch.isPresent()) {
        return mismatch.map(inner -> inner.in("import `%s`".formatted(wanted.getKey())));
      }
    }
    for (Map.Entry<String, ExternalType> wanted : expected.exports().entrySet()) {
      ExternalType offered = actual.exports().get(wanted.getKey());
      if (offered == null) {
        return Mismatch.because("missing expected export `%s`".formatted(wanted.getKey()));
      }
      Optional<Mismatch> mismatch = extern(wanted.getValue(), offered);
      if (mismatch.isPresent()) {
        return mismatch.map(inner -> inner.in("export `%s`".formatted(wanted.getKey())));
      }
    }
    return Mismatch.none();
  }

  /** {@return why one item cannot be imported as another} */
  public Optional<Mismatch> extern(ExternalType expected, ExternalType actual) {
    effort.spend(1);
    return switch (expected) {
      case FunctionType function when actual instanceof FunctionType other ->
          function(function, other);
      case TableType table when actual instanceof TableType other -> table(table, other);
      case MemoryType memory when actual instanceof MemoryType other -> memory(memory, other);
      case GlobalType global when actual instanceof GlobalType other -> global(global, other);
      case TagType tag when actual instanceof TagType other ->
          function(tag.signature(), other.signature());
      case FunctionType _, TableType _, MemoryType _, GlobalType _, TagType _ ->
          Mismatch.expected(word(expected), word(actual));
    };
  }

  private static String word(ExternalType type) {
    return switch (type) {
      case FunctionType _ -> "func";
      case TableType _ -> "table";
      case MemoryType _ -> "memory";
      case GlobalType _ -> "global";
      case TagType _ -> "tag";
    };
  }

  private Optional<Mismatch> function(FunctionType expected, FunctionType actual) {
    effort.spend(expected.parameters().size() + (long) expected.results().size());
    return expected.equals(actual) && isClosed(expected)
        ? Mismatch.none()
        : Mismatch.because(
            "expected: %s, found: %s"
                .formatted(CoreWords.function(expected), CoreWords.function(actual)));
  }

  private static Optional<Mismatch> table(TableType expected, TableType actual) {
    if (!expected.elements().equals(actual.elements()) || !isClosed(expected.elements())) {
      return Mismatch.expected(
          "table element type " + CoreWords.value(expected.elements()),
          CoreWords.value(actual.elements()));
    }
    return fits(expected.limits(), actual.limits())
        ? Mismatch.none()
        : Mismatch.because("mismatch in table limits");
  }

  private static Optional<Mismatch> memory(MemoryType expected, MemoryType actual) {
    if (expected.shared() != actual.shared()) {
      return Mismatch.because("mismatch in the shared flag for memories");
    }
    return fits(expected.limits(), actual.limits())
        ? Mismatch.none()
        : Mismatch.because("mismatch in memory limits");
  }

  private static Optional<Mismatch> global(GlobalType expected, GlobalType actual) {
    if (expected.mutable() != actual.mutable()) {
      return Mismatch.because("mismatch in the mutability of globals");
    }
    return expected.value().equals(actual.value()) && isClosed(expected.value())
        ? Mismatch.none()
        : Mismatch.expected(
            "global type " + CoreWords.value(expected.value()), CoreWords.value(actual.value()));
  }

  /** At least what is expected, and no way to grow beyond it. */
  private static boolean fits(Limits expected, Limits actual) {
    if (actual.minimum() < expected.minimum()) {
      return false;
    }
    return expected.maximum().isEmpty()
        || (actual.maximum().isPresent()
            && actual.maximum().getAsLong() <= expected.maximum().getAsLong());
  }

  private static boolean isClosed(FunctionType type) {
    return isClosed(type.parameters()) && isClosed(type.results());
  }

  private static boolean isClosed(List<ValueType> types) {
    return types.stream().allMatch(CoreMatching::isClosed);
  }

  private static boolean isClosed(ValueType type) {
    return !(type instanceof ReferenceType reference
        && reference.heap() instanceof ConcreteHeapType);
  }
}
