package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.module.NumberType;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of flat types (CanonicalABI.md, flattening). They are cut one past the most that is ever
 * passed flat, as a fixed list may have millions.
 */
final class Flat {

  /** The most flat parameters (MAX_FLAT_PARAMS). */
  static final int MAX_PARAMETERS = 16;

  /** The most flat parameters of an asynchronous import (MAX_FLAT_ASYNC_PARAMS). */
  static final int MAX_ASYNC_PARAMETERS = 4;

  /** The most flat results (MAX_FLAT_RESULTS). */
  static final int MAX_RESULTS = 1;

  static final List<NumberType> I32 = List.of(NumberType.I32);

  private Flat() {}

  /** {@return one list after the other} */
  static List<NumberType> concatenate(List<Codec> codecs) {
    var flat = new ArrayList<NumberType>();
    for (var codec : codecs) {
      append(flat, codec.flat());
    }
    return List.copyOf(flat);
  }

  /** {@return a list so many times} */
  static List<NumberType> repeat(List<NumberType> types, int times) {
    var flat = new ArrayList<NumberType>();
    for (var i = 0; i < times && flat.size() <= MAX_PARAMETERS; i++) {
      append(flat, types);
    }
    return List.copyOf(flat);
  }

  /** {@return a discriminant, then types that can hold any of the lists (flatten_variant)} */
  static List<NumberType> join(List<List<NumberType>> cases) {
    var flat = new ArrayList<>(I32);
    for (var types : cases) {
      for (var i = 0; i < types.size() && i < MAX_PARAMETERS; i++) {
        if (i + 1 < flat.size()) {
          flat.set(i + 1, join(flat.get(i + 1), types.get(i)));
        } else {
          flat.add(types.get(i));
        }
      }
    }
    return List.copyOf(flat);
  }

  private static NumberType join(NumberType one, NumberType other) {
    if (one == other) {
      return one;
    }
    return narrow(one) && narrow(other) ? NumberType.I32 : NumberType.I64;
  }

  private static boolean narrow(NumberType type) {
    return type == NumberType.I32 || type == NumberType.F32;
  }

  private static void append(List<NumberType> flat, List<NumberType> types) {
    var room = MAX_PARAMETERS + 1 - flat.size();
    flat.addAll(types.subList(0, Math.min(room, types.size())));
  }
}
