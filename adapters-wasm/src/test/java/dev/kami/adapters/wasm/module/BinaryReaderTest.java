package dev.kami.adapters.wasm.module;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Values, core specification 5.2. */
final class BinaryReaderTest {
  private static BinaryReader of(int... bytes) {
    byte[] file = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      file[i] = (byte) bytes[i];
    }
    return new BinaryReader(file, 0, file.length);
  }

  private static String problem(Function<BinaryReader, ?> read, int... bytes) {
    BinaryReader in = of(bytes);
    return requireNonNull(
        assertThrows(MalformedBinaryException.class, () -> read.apply(in)).getMessage());
  }

  @Test
  void integers_survive_writing_and_reading() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      BinaryWriter out = new BinaryWriter();
      out.signed(value);
      out.signed(value >> 32);
      out.signed(value >> 31);
      out.u32(value & 0xffff_ffffL);
      BinaryReader in = ByteRange.copyOf(out.toArray()).reader();
      assertEquals(value, in.s64());
      assertEquals(value >> 32, in.s32());
      assertEquals(value >> 31, in.s33());
      assertEquals(value & 0xffff_ffffL, in.u32());
      in.requireEnd("all");
    }
  }

  @Test
  void longer_forms_are_read_as_long_as_the_type_allows() {
    assertEquals(3, of(0x83, 0x80, 0x80, 0x80, 0x00).u32());
    assertEquals(-1, of(0xff, 0xff, 0xff, 0xff, 0x7f).s32());
    assertEquals(0xffff_ffffL, of(0xff, 0xff, 0xff, 0xff, 0x0f).u32());
  }

  @Test
  void forms_that_are_too_long_or_too_large_are_refused() {
    assertEquals(
        "integer representation too long (at offset 0x0)",
        problem(BinaryReader::u32, 0x83, 0x80, 0x80, 0x80, 0x80, 0x00));
    assertEquals(
        "integer too large (at offset 0x0)",
        problem(BinaryReader::u32, 0x83, 0x80, 0x80, 0x80, 0x10));
    assertEquals(
        "integer too large (at offset 0x0)",
        problem(BinaryReader::s32, 0xff, 0xff, 0xff, 0xff, 0x0f));
    assertEquals(
        "integer too large (at offset 0x0)",
        problem(BinaryReader::s32, 0x80, 0x80, 0x80, 0x80, 0x70));
    assertEquals(
        "integer representation too long (at offset 0x0)",
        problem(
            BinaryReader::s64, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00));
  }

  @Test
  void nothing_is_read_past_the_end() {
    assertEquals("unexpected end (at offset 0x1)", problem(BinaryReader::u32, 0x80));
    assertEquals(
        "unexpected end: 5 bytes of a name do not fit (at offset 0x0)",
        problem(BinaryReader::name, 5, 'a'));
    BinaryReader part = new BinaryReader(new byte[10], 2, 4);
    assertEquals(
        "unexpected end: 3 bytes do not fit (at offset 0x2)",
        assertThrows(MalformedBinaryException.class, () -> part.bytes(3)).getMessage());
  }

  @Test
  void counts_are_checked_before_anything_is_allocated() {
    assertEquals(
        "4294967295 types are more than the limit of 1000000 (at offset 0x0)",
        problem(in -> new TypeReader(in).types(), 0xff, 0xff, 0xff, 0xff, 0x0f));
    assertEquals(
        "unexpected end: 999999 types do not fit (at offset 0x0)",
        problem(in -> new TypeReader(in).types(), 0xbf, 0x84, 0x3d, 0x60));
  }

  @Test
  void names_are_proper_utf_8() {
    assertEquals("é", of(2, 0xc3, 0xa9).name());
    for (int[] bytes :
        List.of(new int[] {1, 0x80}, new int[] {2, 0xc0, 0x80}, new int[] {3, 0xed, 0xa0, 0x80})) {
      assertEquals("malformed UTF-8 encoding (at offset 0x0)", problem(BinaryReader::name, bytes));
    }
  }
}
