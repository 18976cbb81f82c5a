package dev.kami.adapters.wasm.abi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kami.adapters.wasm.abi.RangeCodec.Range;

/**
 * Puts a string into a memory (CanonicalABI.md, store_string_into_range).
 *
 * <p>How room is allocated depends on the encoding that the string comes from: a copy is allocated
 * exactly; a transcoding begins with a guess, grows to the worst case and shrinks to what it took.
 * A string says no more which of its two encodings a {@code latin1+utf16} source had: it counts as
 * Latin-1 whenever it could be.
 */
final class TextWriter {

  private final Lowering out;
  private final String text;

  TextWriter(Lowering out, String text) {
    this.out = out;
    this.text = text;
  }

  Range write() {
    if (text.length() > Content.MAX_BYTES) {
      throw Lowering.tooLong(Content.STRING, text.length());
    }
    out.charge(3L * text.length());
    return switch (out.encoding()) {
      case UTF8 ->
          switch (out.source()) {
            case UTF8 -> copy(text.getBytes(UTF_8), 1, 1);
            case UTF16 -> toUtf8(3);
            case LATIN1_UTF16 -> toUtf8(isLatin1() ? 2 : 3);
          };
      case UTF16 ->
          switch (out.source()) {
            case UTF8 -> fromUtf8ToUtf16();
            case UTF16, LATIN1_UTF16 -> copy(text.getBytes(UTF_16LE), 2, 2);
          };
      case LATIN1_UTF16 ->
          switch (out.source()) {
            case UTF8 -> toLatin1OrUtf16(text.getBytes(UTF_8).length);
            case UTF16 -> toLatin1OrUtf16(text.length());
            case LATIN1_UTF16 ->
                isLatin1()
                    ? copy(text.getBytes(ISO_8859_1), 1, 2)
                    : tagged(copy(text.getBytes(UTF_16LE), 2, 2));
          };
    };
  }

  /** A copy in the encoding that it has ({@code store_string_copy}). */
  private Range copy(byte[] encoded, int unit, int alignment) {
    var pointer = out.allocate(Content.STRING, alignment, encoded.length);
    out.memory().store(pointer, encoded, 0, encoded.length);
    return new Range(pointer, encoded.length / unit);
  }

  /** By way of {@code store_string_to_utf8}. */
  private Range toUtf8(int worst) {
    var units = text.length();
    var pointer = out.allocate(Content.STRING, 1, units);
    var encoded = text.getBytes(UTF_8);
    var ascii = prefixBelow(0x80);
    out.memory().store(pointer, encoded, 0, ascii);
    if (ascii == units) {
      return new Range(pointer, units);
    }
    var most = (long) worst * units;
    pointer = out.reallocate(Content.STRING, pointer, units, 1, most);
    out.memory().store(pointer + ascii, encoded, ascii, encoded.length - ascii);
    return new Range(shrink(pointer, most, 1, encoded.length), encoded.length);
  }

  /** By way of {@code store_utf8_to_utf16}. */
  private Range fromUtf8ToUtf16() {
    var most = 2L * text.getBytes(UTF_8).length;
    var pointer = out.allocate(Content.STRING, 2, most);
    var encoded = text.getBytes(UTF_16LE);
    out.memory().store(pointer, encoded, 0, encoded.length);
    return new Range(shrink(pointer, most, 2, encoded.length), encoded.length / 2);
  }

  /** By way of {@code store_string_to_latin1_or_utf16}. */
  private Range toLatin1OrUtf16(int units) {
    var pointer = out.allocate(Content.STRING, 2, units);
    var latin1 = prefixBelow(0x100);
    out.memory().store(pointer, text.substring(0, latin1).getBytes(ISO_8859_1), 0, latin1);
    if (latin1 == text.length()) {
      return new Range(shrink(pointer, units, 2, latin1), latin1);
    }
    var most = 2L * units;
    pointer = out.reallocate(Content.STRING, pointer, units, 2, most);
    widen(pointer, latin1);
    var encoded = text.getBytes(UTF_16LE);
    out.memory().store(pointer + 2 * latin1, encoded, 2 * latin1, encoded.length - 2 * latin1);
    pointer = shrink(pointer, most, 2, encoded.length);
    return tagged(new Range(pointer, text.length()));
  }

  /** Makes the Latin-1 that the guest's realloc has moved UTF-16, in place. */
  private void widen(int pointer, int latin1) {
    for (var i = latin1 - 1; i >= 0; i--) {
      out.memory().putI16(pointer + 2 * i, out.memory().getU8(pointer + i));
    }
  }

  private int shrink(int pointer, long from, int alignment, int to) {
    return to < from ? out.reallocate(Content.STRING, pointer, from, alignment, to) : pointer;
  }

  private static Range tagged(Range range) {
    return new Range(range.pointer(), range.length() | TextReader.UTF16_TAG);
  }

  private boolean isLatin1() {
    return prefixBelow(0x100) == text.length();
  }

  /** {@return how many characters at the start are below a limit} */
  private int prefixBelow(int limit) {
    var i = 0;
    while (i < text.length() && text.charAt(i) < limit) {
      i++;
    }
    return i;
  }
}
