package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the tags of one component different from each other.
 *
 * <p>Chicory tells imported tags apart by their types alone, so that one would catch the exceptions
 * of another. A type has results, which the type of a tag never has: here they are the bits of a
 * number that only one tag has. Nothing else looks at them while code runs.
 */
final class TagIdentities {

  private int made;

  /** {@return a type with these parameters that is equal to no other} */
  FunctionType next(FunctionType type) {
    made++;
    List<ValType> bits = new ArrayList<>();
    for (var rest = made; rest > 0; rest >>>= 1) {
      bits.add((rest & 1) == 0 ? ValType.I32 : ValType.I64);
    }
    return FunctionType.of(type.params(), bits);
  }
}
