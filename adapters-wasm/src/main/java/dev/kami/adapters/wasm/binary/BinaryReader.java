package dev.kami.adapters.wasm.binary;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A cursor over a part of a file that decodes values (core specification, 5.2) and never reads past
 * its end.
 *
 * <p>LEB128 is strict, as the specification wants: no more bytes than the type needs, and the
 * unused bits of the last byte are a proper zero or sign extension.
 */
public final class BinaryReader {
  /** The most bytes of one name. */
  public static final int NAME_BYTES = 100_000;

  private final byte[] file;
  private final int end;
  private int position;

  /** Reads {@code start <= offset < end} of an array that nobody writes to again. */
  public BinaryReader(byte[] file, int start, int end) {
    this.file = file;
    this.end = end;
    this.position = start;
  }

  /** {@return the offset in the file of what is read next} */
  public int position() {
    return position;
  }

  /** {@return how many bytes are left} */
  public int remaining() {
    return end - position;
  }

  /** {@return the error, at the current position} */
  public MalformedBinaryException malformed(String reason) {
    return malformedAt(position, reason);
  }

  /** {@return the error} */
  public static MalformedBinaryException malformedAt(int offset, String reason) {
    return new MalformedBinaryException(offset, reason);
  }

  /** One byte, 0 to 255. */
  public int u8() {
    if (position == end) {
      throw malformed("unexpected end");
    }
    return file[position++] & 0xff;
  }

  /** The next byte, 0 to 255, without moving past it. */
  public int peek() {
    int next = u8();
    position--;
    return next;
  }

  /** An unsigned 32-bit integer. */
  public long u32() {
    return unsigned(32);
  }

  /** An unsigned 32-bit integer that counts or names something, hence far below 2^31. */
  public int index() {
    int start = position;
    long value = u32();
    if (value > Integer.MAX_VALUE) {
      throw malformedAt(start, "no index or count is as large as " + value);
    }
    return (int) value;
  }

  /** A signed 32-bit integer. */
  public long s32() {
    return signed(32);
  }

  /** A signed 33-bit integer: a block type or a heap type. */
  public long s33() {
    return signed(33);
  }

  /** A signed 64-bit integer. */
  public long s64() {
    return signed(64);
  }

  private long unsigned(int bits) {
    int start = position;
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      int left = bits - shift;
      if (left < 7 && next >>> left != 0) {
        throw malformedAt(
            start, next > 0x7f ? "integer representation too long" : "integer too large");
      }
      value |= (next & 0x7fL) << shift;
      if (next < 0x80) {
        return value;
      }
    }
  }

  private long signed(int bits) {
    int start = position;
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = u8();
      int left = bits - shift;
      if (left < 7) {
        requireSignExtension(start, next, left);
      }
      value |= (next & 0x7fL) << shift;
      if (next < 0x80) {
        int unused = Math.max(0, 64 - shift - 7);
        return value << unused >> unused;
      }
    }
  }

  /** The bits above the {@code left} used ones, and the sign among these, must all be the same. */
  private static void requireSignExtension(int start, int next, int left) {
    if (next > 0x7f) {
      throw malformedAt(start, "integer representation too long");
    }
    int signAndUnused = next >>> (left - 1);
    if (signAndUnused != 0 && signAndUnused != 0x7f >>> (left - 1)) {
      throw malformedAt(start, "integer too large");
    }
  }

  /** The number of items that follow: at most {@code limit}, and each takes a byte at least. */
  public int count(int limit, String items) {
    int start = position;
    long count = u32();
    if (count > limit) {
      throw malformedAt(
          start, "%d %s are more than the limit of %d".formatted(count, items, limit));
    }
    if (count > remaining()) {
      throw malformedAt(start, "unexpected end: %d %s do not fit".formatted(count, items));
    }
    return (int) count;
  }

  /** A name: UTF-8, without overlong forms and surrogates. */
  public String name() {
    int start = position;
    ByteRange bytes = bytes(count(NAME_BYTES, "bytes of a name"));
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(file, bytes.start(), bytes.length()))
          .toString();
    } catch (CharacterCodingException _) {
      throw malformedAt(start, "malformed UTF-8 encoding");
    }
  }

  /** The next {@code length} bytes. */
  public ByteRange bytes(int length) {
    skip(length);
    return range(position - length);
  }

  /** Moves on. */
  public void skip(int length) {
    if (length > remaining()) {
      throw malformed("unexpected end: %d bytes do not fit".formatted(length));
    }
    position += length;
  }

  /** What has been read since {@code start}. */
  public ByteRange range(int start) {
    return ByteRange.of(file, start, position);
  }

  /** Fails when something is left. */
  public void requireEnd(String what) {
    if (remaining() > 0) {
      throw malformed(what + " is longer than its content");
    }
  }
}
