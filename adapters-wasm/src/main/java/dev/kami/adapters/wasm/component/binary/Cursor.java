package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A place in a component's file, how deep in it that is, and how many items it may still hold. */
final class Cursor {
  private final BinaryReader in;
  private final int depth;
  private final AtomicInteger itemsLeft;

  private Cursor(BinaryReader in, int depth, AtomicInteger itemsLeft) {
    this.in = in;
    this.depth = depth;
    this.itemsLeft = itemsLeft;
  }

  /** The start of a file that nobody writes to again. */
  static Cursor at(byte[] file) {
    BinaryReader in = new BinaryReader(file, 0, file.length);
    return new Cursor(in, 0, new AtomicInteger(ComponentLimits.ITEMS));
  }

  /** The start of a part of the file, at the same depth. */
  Cursor within(ByteRange part) {
    return new Cursor(part.reader(), depth, itemsLeft);
  }

  /** The same place, one level deeper. */
  Cursor deeper() {
    if (depth == ComponentLimits.DEPTH) {
      throw in.malformed(
          "components and types nest deeper than the limit of " + ComponentLimits.DEPTH);
    }
    return new Cursor(in, depth + 1, itemsLeft);
  }

  /** {@return the cursor itself, for readers of the core specification} */
  BinaryReader in() {
    return in;
  }

  int position() {
    return in.position();
  }

  int index() {
    return in.index();
  }

  String name() {
    return in.name();
  }

  /** Entries after their number; memory is taken as they are read, not as they are announced. */
  <T> List<T> vector(int limit, String items, Supplier<T> read) {
    int start = in.position();
    int count = in.count(limit, items);
    spend(start, count);
    List<T> vector = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      vector.add(read.get());
    }
    return vector;
  }

  /** Counts so many items, which start there, against what a file may hold. */
  void spend(int start, int items) {
    if (itemsLeft.addAndGet(-items) < 0) {
      throw BinaryReader.malformedAt(
          start, "more items in one file than the limit of " + ComponentLimits.ITEMS);
    }
  }

  /** A byte that says whether there is something, and that. */
  <T> Optional<T> optional(String what, Supplier<T> read) {
    return flag(what) ? Optional.of(read.get()) : Optional.empty();
  }

  /** A byte that is 0 or 1. */
  boolean flag(String what) {
    int start = in.position();
    int value = in.u8();
    if (value > 1) {
      throw unknown(start, value, what);
    }
    return value == 1;
  }

  /** A byte that has one possible value. */
  void require(int expected, String what) {
    int start = in.position();
    int value = in.u8();
    if (value != expected) {
      throw unknown(start, value, what);
    }
  }

  /** {@return the error for a byte that means nothing where it stands} */
  static MalformedBinaryException unknown(int start, int value, String what) {
    return BinaryReader.malformedAt(start, "0x%02x is no %s".formatted(value, what));
  }

  /** {@return the error for what the specification has behind a gate that is closed here} */
  static MalformedBinaryException gated(int start, String feature) {
    return BinaryReader.malformedAt(
        start, feature + " are not supported, a gated feature of the component model");
  }
}
