package dev.kami.adapters.wasm.binary;

import java.util.Arrays;

/**
 * A run of bytes inside a file that knows where in the file it starts, so that errors found later
 * still have an offset. It shares the file's array, which nobody writes to; two ranges are equal
 * when their bytes are.
 */
public final class ByteRange {
  private final byte[] file;
  private final int start;
  private final int end;

  private ByteRange(byte[] file, int start, int end) {
    this.file = file;
    this.start = start;
    this.end = end;
  }

  /** The range {@code start <= offset < end} of an array that the caller never writes to again. */
  public static ByteRange of(byte[] file, int start, int end) {
    return new ByteRange(file, start, end);
  }

  /** {@return the range of a copy of all these bytes} */
  public static ByteRange copyOf(byte[] bytes) {
    return new ByteRange(bytes.clone(), 0, bytes.length);
  }

  /** {@return the offset of the first byte in the file} */
  public int start() {
    return start;
  }

  /** {@return the number of bytes} */
  public int length() {
    return end - start;
  }

  /** {@return a copy of the bytes} */
  public byte[] toArray() {
    return Arrays.copyOfRange(file, start, end);
  }

  /** {@return a cursor at the first byte} */
  public BinaryReader reader() {
    return new BinaryReader(file, start, end);
  }

  /** Writes the bytes as they are. */
  public void writeTo(BinaryWriter out) {
    out.raw(file, start, length());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteRange that
        && Arrays.equals(file, start, end, that.file, that.start, that.end);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toArray());
  }

  @Override
  public String toString() {
    return "%d bytes at 0x%x".formatted(length(), start);
  }
}
