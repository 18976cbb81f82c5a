package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;

/**
 * Where metering puts what it adds. Nothing that the guest has moves, except that its own functions
 * and globals come one later because imports come first.
 */
final class FuelIndices {
  private final int types;
  private final int importedFunctions;
  private final int functions;
  private final int importedGlobals;
  private final int globals;

  FuelIndices(IndexSpaces guest) {
    this.types = guest.types();
    this.importedFunctions = guest.importedFunctions();
    this.functions = guest.functions();
    this.importedGlobals = guest.importedGlobals();
    this.globals = guest.globals();
  }

  /** The type {@code (i64) -> (i64)}. */
  int refuelType() {
    return types;
  }

  /** The type {@code () -> ()}. */
  int askType() {
    return types + 1;
  }

  /** The type {@code (i32) -> (i32)}. */
  int chargeRangeType() {
    return types + 2;
  }

  /** The type {@code (i64) -> ()}. */
  int chargeRunType() {
    return types + 3;
  }

  /** The imported function that grants the next slice. */
  int refuel() {
    return importedFunctions;
  }

  /** The function that calls it. */
  int ask() {
    return functions + 1;
  }

  /** The function that pays for a range. */
  int chargeRange(Range range) {
    return functions + 2 + range.position();
  }

  /** The function that pays for a run, for functions that would become too large otherwise. */
  int chargeRun() {
    return functions + 2 + Range.values().length;
  }

  /** The imported global: what remains of the slice. */
  int fuel() {
    return importedGlobals;
  }

  /**
   * The new index of one of the guest's functions.
   *
   * @throws MalformedBinaryException the guest has no such function, so this would name one of ours
   */
  int function(int index, int offset) {
    if (index >= functions) {
      throw BinaryReader.malformedAt(offset, "unknown function " + index);
    }
    return function(index);
  }

  /** The new index of a function that the guest has for sure. */
  int function(int index) {
    return index < importedFunctions ? index : index + 1;
  }

  /**
   * The new index of one of the guest's globals.
   *
   * @throws MalformedBinaryException the guest has no such global
   */
  int global(int index, int offset) {
    if (index >= globals) {
      throw BinaryReader.malformedAt(offset, "unknown global " + index);
    }
    return global(index);
  }

  /** The new index of a global that the guest has for sure. */
  int global(int index) {
    return index < importedGlobals ? index : index + 1;
  }
}
