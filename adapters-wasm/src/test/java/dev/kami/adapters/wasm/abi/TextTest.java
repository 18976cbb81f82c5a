package dev.kami.adapters.wasm.abi;

import static dev.kami.adapters.wasm.component.syntax.StringEncoding.LATIN1_UTF16;
import static dev.kami.adapters.wasm.component.syntax.StringEncoding.UTF16;
import static dev.kami.adapters.wasm.component.syntax.StringEncoding.UTF8;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextTest {

  private static final FunctionType TAKES_TEXT =
      FakeGuest.type(List.of(PrimitiveType.STRING), Optional.empty());

  @Test
  void a_text_of_the_host_is_allocated_exactly_in_any_encoding() {
    stores("", UTF8, List.of("0 0 1 0"), new byte[0], 0);
    stores("aé☃", UTF8, List.of("0 0 1 6"), "aé☃".getBytes(UTF_8), 6);
    stores("aé☃", UTF16, List.of("0 0 2 6"), "aé☃".getBytes(UTF_16LE), 3);
    stores("aé", LATIN1_UTF16, List.of("0 0 2 2"), "aé".getBytes(ISO_8859_1), 2);
    stores("a☃", LATIN1_UTF16, List.of("0 0 2 4"), "a☃".getBytes(UTF_16LE), 2 | 1 << 31);
  }

  @Test
  void utf16_becomes_utf8_by_a_guess_the_worst_case_and_what_it_took() {
    crosses("abc", UTF16, UTF8, List.of("0 0 1 3"), "abc".getBytes(UTF_8), 3);
    crosses(
        "ab☃",
        UTF16,
        UTF8,
        List.of("0 0 1 3", "65536 3 1 9", "65544 9 1 5"),
        "ab☃".getBytes(UTF_8),
        5);
    crosses("☃☃", UTF16, UTF8, List.of("0 0 1 2", "65536 2 1 6"), "☃☃".getBytes(UTF_8), 6);
  }

  @Test
  void latin1_becomes_utf8_with_a_smaller_worst_case() {
    crosses(
        "aé",
        LATIN1_UTF16,
        UTF8,
        List.of("0 0 1 2", "65536 2 1 4", "65544 4 1 3"),
        "aé".getBytes(UTF_8),
        3);
  }

  @Test
  void utf8_becomes_utf16_in_the_worst_case_and_what_it_took() {
    crosses("aé", UTF8, UTF16, List.of("0 0 2 6", "65536 6 2 4"), "aé".getBytes(UTF_16LE), 2);
    crosses("ab", UTF8, UTF16, List.of("0 0 2 4"), "ab".getBytes(UTF_16LE), 2);
  }

  @Test
  void latin1_becomes_utf16_by_a_copy() {
    crosses("aé", LATIN1_UTF16, UTF16, List.of("0 0 2 4"), "aé".getBytes(UTF_16LE), 2);
  }

  @Test
  void utf8_becomes_latin1_as_long_as_it_can_and_utf16_from_then_on() {
    crosses(
        "aé", UTF8, LATIN1_UTF16, List.of("0 0 2 3", "65536 3 2 2"), "aé".getBytes(ISO_8859_1), 2);
    crosses(
        "aé☃b",
        UTF8,
        LATIN1_UTF16,
        List.of("0 0 2 7", "65536 7 2 14", "65544 14 2 8"),
        "aé☃b".getBytes(UTF_16LE),
        4 | 1 << 31);
  }

  @Test
  void utf16_becomes_latin1_as_long_as_it_can_and_utf16_from_then_on() {
    crosses("aé", UTF16, LATIN1_UTF16, List.of("0 0 2 2"), "aé".getBytes(ISO_8859_1), 2);
    crosses(
        "é☃",
        UTF16,
        LATIN1_UTF16,
        List.of("0 0 2 2", "65536 2 2 4"),
        "é☃".getBytes(UTF_16LE),
        2 | 1 << 31);
  }

  @Test
  void bytes_that_are_no_utf8_trap() {
    traps(UTF8, "invalid utf-8", 1, 0xff);
    traps(UTF8, "invalid utf-8", 2, 0xc0, 0x80);
    traps(UTF8, "invalid utf-8", 3, 0xed, 0xa0, 0x80);
    traps(UTF8, "invalid utf-8", 4, 0xf4, 0x90, 0x80, 0x80);
    traps(UTF8, "invalid utf-8", 4, 0xef, 0xbf, 0xbd, 0x80);
    traps(UTF8, "incomplete utf-8 byte sequence", 1, 0xc3);
    traps(UTF8, "incomplete utf-8 byte sequence", 4, 'a', 0xf0, 0x9f, 0x8d);
  }

  @Test
  void a_replacement_character_is_a_character() {
    assertEquals("\ufffd!", lifts(UTF8, 4, 0xef, 0xbf, 0xbd, '!'));
  }

  @Test
  void a_byte_order_mark_stays() {
    assertEquals("\ufeffa", lifts(UTF16, 2, 0xff, 0xfe, 'a', 0));
    assertEquals("\ufeffa", lifts(UTF8, 4, 0xef, 0xbb, 0xbf, 'a'));
  }

  @Test
  void code_units_that_are_no_utf16_trap() {
    traps(UTF16, "unpaired surrogate at code unit 1", 2, 'a', 0, 0x00, 0xd8);
    traps(UTF16, "unpaired surrogate at code unit 0", 2, 0x00, 0xdc, 'a', 0);
    traps(LATIN1_UTF16, "unpaired surrogate", 1 | 1 << 31, 0x00, 0xd8);
  }

  @Test
  void a_tag_tells_latin1_from_utf16() {
    assertEquals("é☃", lifts(LATIN1_UTF16, 2 | 1 << 31, 0xe9, 0, 0x03, 0x26));
    assertEquals("é\u0000", lifts(LATIN1_UTF16, 2, 0xe9, 0));
  }

  private static String lifts(StringEncoding encoding, int length, int... bytes) {
    var guest = FakeGuest.alone().encoding(encoding);
    for (var i = 0; i < bytes.length; i++) {
      guest.memory().putI8(64 + i, bytes[i]);
    }
    var seen = new Value[1];
    var callee =
        new HostedFunction(
            TAKES_TEXT,
            arguments -> {
              seen[0] = arguments.getFirst();
              return Optional.empty();
            });
    guest.lower(callee).call(64, length);
    return ((Value.Text) seen[0]).value();
  }

  private static void traps(StringEncoding encoding, String words, int length, int... bytes) {
    Traps.traps(words, () -> lifts(encoding, length, bytes));
  }

  private static void stores(
      String text, StringEncoding to, List<String> allocations, byte[] bytes, int length) {
    stored(Caller.HOST, text, to, allocations, bytes, length);
  }

  private static void crosses(
      String text,
      StringEncoding from,
      StringEncoding to,
      List<String> allocations,
      byte[] bytes,
      int length) {
    var caller = new Caller.Guest(FakeGuest.alone().instance(), from);
    stored(caller, text, to, allocations, bytes, length);
  }

  private static void stored(
      Caller caller,
      String text,
      StringEncoding to,
      List<String> allocations,
      byte[] bytes,
      int length) {
    var guest = FakeGuest.alone().encoding(to);
    var function =
        guest.lift(
            TAKES_TEXT,
            arguments -> {
              assertEquals(length, (int) arguments[1]);
              assertArrayEquals(bytes, guest.memory().bytes((int) arguments[0], bytes.length));
              return 0;
            });
    function.call(caller, List.of(new Value.Text(text)));
    assertEquals(allocations, guest.allocations());
  }
}
