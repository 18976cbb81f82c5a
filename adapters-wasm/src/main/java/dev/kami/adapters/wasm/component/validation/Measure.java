package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.type.PrimitiveType;
import java.util.List;

/**
 * What validation wants to know of a value type.
 *
 * @param depth of nesting
 * @param parts of the type when it is written out
 * @param bytes in a 64-bit memory (CanonicalABI.md, element size)
 * @param alignment in a 64-bit memory
 * @param pointers whether values point to more memory
 * @param borrows whether a lent handle is in it
 */
record Measure(
    int depth, long parts, long bytes, long alignment, boolean pointers, boolean borrows) {

  private static final int POINTER = 8;
  private static final int HANDLE = 4;

  static Measure of(PrimitiveType type) {
    return switch (type) {
      case BOOL, S8, U8 -> plain(1);
      case S16, U16 -> plain(2);
      case S32, U32, F32, CHAR, ERROR_CONTEXT -> plain(4);
      case S64, U64, F64 -> plain(8);
      case STRING -> new Measure(1, 1, 2 * POINTER, POINTER, true, false);
    };
  }

  static Measure handle() {
    return plain(HANDLE);
  }

  static Measure borrowed() {
    return new Measure(1, 1, HANDLE, HANDLE, false, true);
  }

  static Measure flags(int labels) {
    return plain(labels <= 8 ? 1 : labels <= 16 ? 2 : 4);
  }

  private static Measure plain(int bytes) {
    return new Measure(1, 1, bytes, bytes, false, false);
  }

  /** Fields one after the other. */
  static Measure inOrder(List<Measure> fields) {
    long bytes = 0;
    for (Measure field : fields) {
      bytes = aligned(bytes, field.alignment) + field.bytes;
    }
    long alignment = alignment(fields);
    return around(fields, aligned(bytes, alignment), alignment, pointers(fields));
  }

  /** A number and the largest payload. */
  static Measure oneOf(int cases, List<Measure> payloads) {
    int number = cases <= 1 << 8 ? 1 : cases <= 1 << 16 ? 2 : 4;
    long largest = payloads.stream().mapToLong(Measure::bytes).max().orElse(0);
    long payloadAlignment = alignment(payloads);
    long alignment = Math.max(number, payloadAlignment);
    long bytes = aligned(aligned(number, payloadAlignment) + largest, alignment);
    return around(payloads, bytes, alignment, pointers(payloads));
  }

  /** An address and a length. */
  static Measure pointer(List<Measure> elements) {
    return around(elements, 2 * POINTER, POINTER, true);
  }

  /** Elements that are passed one by one, later. */
  static Measure behindHandle(List<Measure> elements) {
    return around(elements, HANDLE, HANDLE, false);
  }

  /** So many elements one after the other; the number is unsigned. */
  Measure times(int length) {
    return around(List.of(this), Integer.toUnsignedLong(length) * bytes, alignment, pointers);
  }

  private static Measure around(List<Measure> parts, long bytes, long alignment, boolean pointers) {
    return new Measure(
        1 + parts.stream().mapToInt(Measure::depth).max().orElse(0),
        1 + parts.stream().mapToLong(Measure::parts).sum(),
        bytes,
        alignment,
        pointers,
        parts.stream().anyMatch(Measure::borrows));
  }

  private static boolean pointers(List<Measure> parts) {
    return parts.stream().anyMatch(Measure::pointers);
  }

  private static long alignment(List<Measure> parts) {
    return parts.stream().mapToLong(Measure::alignment).max().orElse(1);
  }

  private static long aligned(long bytes, long alignment) {
    return (bytes + alignment - 1) / alignment * alignment;
  }
}
