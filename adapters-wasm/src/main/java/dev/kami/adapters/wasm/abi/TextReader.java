package dev.kami.adapters.wasm.abi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kami.adapters.wasm.core.GuestTrap;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;

/** Takes strings out of a memory (CanonicalABI.md, load_string_from_range). */
final class TextReader {

  /** Marks the length of a string in UTF-16 where it could be Latin-1. */
  static final int UTF16_TAG = 1 << 31;

  private static final char REPLACEMENT = '\ufffd';

  private TextReader() {}

  static String read(Lifting in, int pointer, int length) {
    return switch (in.encoding()) {
      case UTF8 -> utf8(bytes(in, pointer, Integer.toUnsignedLong(length), 1));
      case UTF16 -> utf16(bytes(in, pointer, 2 * Integer.toUnsignedLong(length), 2));
      case LATIN1_UTF16 ->
          (length & UTF16_TAG) == 0
              ? new String(bytes(in, pointer, length, 2), ISO_8859_1)
              : utf16(bytes(in, pointer, 2L * (length ^ UTF16_TAG), 2));
    };
  }

  private static byte[] bytes(Lifting in, int pointer, long length, int alignment) {
    Content.STRING.check(in.memory(), pointer, length, alignment);
    in.charge(72 + 2 * length);
    var bytes = new byte[(int) length];
    in.memory().load(pointer, bytes, 0, bytes.length);
    return bytes;
  }

  /** The decoder of strings is fast and puts a replacement where the bytes are wrong. */
  private static String utf8(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      checkUtf8(bytes);
    }
    return text;
  }

  private static void checkUtf8(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    var result = UTF_8.newDecoder().decode(in, out, false);
    if (result.isMalformed()) {
      throw new GuestTrap("invalid utf-8 sequence at byte " + in.position());
    }
    if (in.hasRemaining()) {
      throw new GuestTrap("incomplete utf-8 byte sequence from index " + in.position());
    }
  }

  private static String utf16(byte[] bytes) {
    var units = new char[bytes.length / 2];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(units);
    for (var i = 0; i < units.length; i++) {
      if (Character.isSurrogate(units[i])) {
        if (i + 1 == units.length || !Character.isSurrogatePair(units[i], units[i + 1])) {
          throw new GuestTrap("invalid utf-16: unpaired surrogate at code unit " + i);
        }
        i++;
      }
    }
    return new String(units);
  }
}
