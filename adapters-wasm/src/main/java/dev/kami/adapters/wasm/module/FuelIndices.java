package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;

/**
 * Where metering puts what it adds. Nothing that the guest has moves, except that its own functions
 * come later because imports come first.
 */
final class FuelIndices {
  private static final int ADDED = MeterFunction.COUNT;

  private final int types;
  private final int importedFunctions;
  private final int functions;

  FuelIndices(IndexSpaces guest) {
    this.types = guest.types();
    this.importedFunctions = guest.importedFunctions();
    this.functions = guest.functions();
  }

  /** The type of an imported function: the first, second or third that is added. */
  int type(MeterFunction function) {
    return types
        + switch (function) {
          case CHARGE -> 0;
          case CHARGE_BYTES, CHARGE_ELEMENTS, CHARGE_PAGES, ENTER -> 1;
          case CALLING -> 2;
        };
  }

  /** An imported function. */
  int meter(MeterFunction function) {
    return importedFunctions + function.position();
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
    return index < importedFunctions ? index : index + ADDED;
  }
}
