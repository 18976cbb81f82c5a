package dev.kami.adapters.wasm.binary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/** Encodes values (core specification, 5.2), each in its shortest form. */
public final class BinaryWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** One byte. */
  public void u8(int value) {
    bytes.write(value);
  }

  /** An unsigned integer. */
  public void u32(long value) {
    long rest = value;
    while (rest > 0x7f) {
      u8((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    u8((int) rest);
  }

  /** An index or a count. */
  public void index(int value) {
    u32(value);
  }

  /** A signed integer of any size: i32, s33 and i64 have the same shortest form. */
  public void signed(long value) {
    long rest = value;
    while (rest < -0x40 || rest > 0x3f) {
      u8((int) (rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    u8((int) (rest & 0x7f));
  }

  /** A name, after the number of its bytes. */
  public void name(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    u32(utf8.length);
    raw(utf8, 0, utf8.length);
  }

  /** Bytes as they are. */
  public void raw(byte[] source, int start, int length) {
    bytes.write(source, start, length);
  }

  /** Items after their number. */
  public <T> void vector(List<T> items, BiConsumer<BinaryWriter, T> write) {
    u32(items.size());
    for (T item : items) {
      write.accept(this, item);
    }
  }

  /** The content of another writer after its length. */
  public void sized(BinaryWriter content) {
    u32(content.size());
    append(content);
  }

  /** The content of another writer. */
  public void append(BinaryWriter content) {
    bytes.writeBytes(content.toArray());
  }

  /** Forgets everything. */
  public void clear() {
    bytes.reset();
  }

  /** {@return the number of bytes} */
  public int size() {
    return bytes.size();
  }

  /** {@return a copy of the bytes} */
  public byte[] toArray() {
    return bytes.toByteArray();
  }
}
