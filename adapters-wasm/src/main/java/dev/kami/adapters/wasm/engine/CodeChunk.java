package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.FunctionBody;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions of a module that are worked on together: all that the engine holds of code at a time,
 * as it takes up to a hundred times the bytes.
 *
 * @param from the first, numbered without imports
 * @param to the one after the last
 */
record CodeChunk(int from, int to) {

  private static final long MOST_BYTES = 1024 * 1024;
  private static final long LEAST_BYTES = 128 * 1024;

  /** The part of the heap that a chunk may be. */
  private static final long HEAP_SHARE = 1024;

  /** What each function that is left out of a chunk costs there, in bytes of code. */
  private static final long EMPTY_FUNCTION = 10;

  /** {@return about how many bytes of code a chunk has on this machine} */
  static long bytes() {
    return Math.clamp(Runtime.getRuntime().maxMemory() / HEAP_SHARE, LEAST_BYTES, MOST_BYTES);
  }

  /** {@return the chunks of a module, in order} */
  static List<CodeChunk> of(CoreModule module) {
    return of(module, 0, 1);
  }

  /**
   * {@return the chunks of a module, in order}
   *
   * @param imported how many functions it imports
   * @param group where chunks may end: at each multiple of this, counting imported functions
   */
  static List<CodeChunk> of(CoreModule module, int imported, int group) {
    var enough = Math.max(bytes(), EMPTY_FUNCTION * module.code().size());
    var chunks = new ArrayList<CodeChunk>();
    var from = 0;
    var size = 0L;
    for (var i = 0; i < module.code().size(); i++) {
      size += bytes(module.code().get(i));
      if (size >= enough && (imported + i + 1) % group == 0) {
        chunks.add(new CodeChunk(from, i + 1));
        from = i + 1;
        size = 0;
      }
    }
    if (from < module.code().size() || chunks.isEmpty()) {
      chunks.add(new CodeChunk(from, module.code().size()));
    }
    return chunks;
  }

  /** {@return the bytes of code in the largest group of that many functions} */
  static long largest(CoreModule module, int imported, int group) {
    var largest = 0L;
    var size = 0L;
    for (var i = 0; i < module.code().size(); i++) {
      size += bytes(module.code().get(i));
      largest = Math.max(largest, size);
      if ((imported + i + 1) % group == 0) {
        size = 0;
      }
    }
    return largest;
  }

  boolean contains(int function) {
    return function >= from && function < to;
  }

  private static long bytes(FunctionBody body) {
    return body.code().length();
  }
}
