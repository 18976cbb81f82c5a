package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;

/** Reads indices that one section has into another, and makes sure that there is something. */
final class IndexReader {
  private final BinaryReader in;
  private final IndexSpaces known;

  IndexReader(BinaryReader in, IndexSpaces known) {
    this.in = in;
    this.known = known;
  }

  /** The index of a function type. */
  int functionType() {
    int start = in.position();
    int index = in.index();
    if (!known.isFunctionType(index)) {
      throw BinaryReader.malformedAt(start, "type %d is no function type".formatted(index));
    }
    return index;
  }

  /** The index of something of this kind. */
  int of(ExternalKind kind) {
    int start = in.position();
    int index = in.index();
    if (index >= known.size(kind)) {
      throw BinaryReader.malformedAt(start, "unknown %s %d".formatted(kind.word(), index));
    }
    return index;
  }

  /** The index of a function. */
  int function() {
    return of(ExternalKind.FUNCTION);
  }
}
