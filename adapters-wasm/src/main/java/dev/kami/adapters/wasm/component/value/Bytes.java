package dev.kami.adapters.wasm.component.value;

import java.util.Arrays;

/** A {@code list<u8>} or a {@code list<s8>}. Its array is nobody else's and is not written to. */
public final class Bytes implements Value {

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** {@return a value that takes the array over: the caller never writes to it again} */
  public static Bytes wrap(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** {@return the bytes themselves, to be read only} */
  public byte[] array() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
