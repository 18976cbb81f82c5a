package dev.kami.adapters.wasm.wasi;

/** The arguments of one call, read as what the specification says they are. */
final class Args {

  private final long[] values;

  Args(long[] values) {
    this.values = values;
  }

  /** {@return an unsigned 32-bit number: a pointer, a length, a count} */
  long u32(int index) {
    return Integer.toUnsignedLong((int) values[index]);
  }

  /** {@return a 32-bit number: a descriptor, a flag, an identifier} */
  int i32(int index) {
    return (int) values[index];
  }

  /** {@return a floating-point number} */
  double f64(int index) {
    return Double.longBitsToDouble(values[index]);
  }

  /** {@return a 64-bit number} */
  long i64(int index) {
    return values[index];
  }
}
