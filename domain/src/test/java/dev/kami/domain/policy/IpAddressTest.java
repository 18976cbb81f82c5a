package dev.kami.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0,0.0.0.0",
    "255.255.255.255,255.255.255.255",
    "192.168.0.1,192.168.0.1",
    "::,::",
    "::1,::1",
    "1::,1::",
    "2001:DB8:0:0:0:0:0:1,2001:db8::1",
    "2001:db8:0:1:1:1:1:1,2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1,2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1,2001:db8::1:0:0:1",
    "::ffff:10.0.0.1,10.0.0.1",
    "::ffff:a00:1,10.0.0.1",
    "64:ff9b::10.0.0.1,64:ff9b::a00:1",
    "1:2:3:4:5:6:7:8,1:2:3:4:5:6:7:8"
  })
  void a_literal_is_read_and_written_in_its_one_form(String literal, String text) {
    assertEquals(Optional.of(text), IpAddress.parse(literal).map(IpAddress::toString));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "127.1",
        "1.2.3",
        "1.2.3.4.",
        "1.2.3.4.5",
        ".1.2.3.4",
        "1..2.3",
        "01.2.3.4",
        "1.2.3.04",
        "256.1.1.1",
        "1.2.3.999",
        "0x7f.0.0.1",
        "0x7f000001",
        "2130706433",
        "1.2.3.4 ",
        "1.2.3.4\n",
        "+1.2.3.4",
        "1.2.3.-4",
        "１.2.3.4",
        "1。2。3。4",
        "[::1]",
        "::1%lo",
        "fe80::1%1",
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "12345::",
        "::g",
        "::1.2.3",
        "::1.2.3.256",
        "1.2.3.4::",
        "localhost",
        "1:2",
        "::/0",
        "1.2.3.4:80"
      })
  void anything_else_is_no_address(String literal) {
    assertEquals(Optional.empty(), IpAddress.parse(literal));
  }

  @Test
  void a_long_text_is_judged_at_once() {
    assertEquals(Optional.empty(), IpAddress.parse(":".repeat(10_000_000) + "x"));
    assertEquals(Optional.empty(), IpAddress.parse("1".repeat(10_000_000)));
  }

  @Test
  void random_addresses_are_those_of_the_jdk_and_survive_their_text() throws UnknownHostException {
    var random = new Random(11);
    for (var n = 0; n < 20_000; n++) {
      var bytes = new byte[random.nextBoolean() ? 4 : 16];
      random.nextBytes(bytes);
      for (var zeros = random.nextInt(bytes.length); zeros > 0; zeros--) {
        bytes[random.nextInt(bytes.length)] = 0;
      }
      var jdk = InetAddress.getByAddress(bytes);
      var address = IpAddress.of(jdk);
      assertEquals(Optional.of(address), IpAddress.parse(jdk.getHostAddress()));
      assertEquals(Optional.of(address), IpAddress.parse(address.toString()), address::toString);
      assertEquals(jdk, InetAddress.ofLiteral(address.toString()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "64:ff9b::10.0.0.1,10.0.0.1",
    "2002:a00:1::,10.0.0.1",
    "2002:7f00:1:1:2:3:4:5,127.0.0.1",
    "::10.0.0.1,10.0.0.1"
  })
  void an_embedded_address_is_found(String outer, String inner) {
    assertEquals(Optional.of(address(inner)), address(outer).embedded());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "::", "::1", "2001:db8::a00:1", "64:ff9b:1::a00:1", "1::2"})
  void other_addresses_embed_nothing(String literal) {
    assertEquals(Optional.empty(), address(literal).embedded());
  }

  @Test
  void a_mapped_address_made_by_hand_embeds_its_ipv4_address() {
    var mapped = new IpAddress(true, 0, 0xffff_0a00_0001L);
    assertEquals(Optional.of(address("10.0.0.1")), mapped.embedded());
  }

  @Test
  void a_range_contains_what_arithmetic_says() {
    var random = new Random(13);
    for (var n = 0; n < 50_000; n++) {
      var v6 = random.nextBoolean();
      var width = v6 ? 128 : 32;
      var prefix = random.nextInt(width + 1);
      var near = bits(random, width);
      var base = near.shiftRight(width - prefix).shiftLeft(width - prefix);
      var range = new IpRange(address(v6, base), prefix);
      var asked = random.nextBoolean() ? bits(random, width) : near.flipBit(random.nextInt(width));
      var size = BigInteger.ONE.shiftLeft(width - prefix);
      var inside = asked.compareTo(base) >= 0 && asked.compareTo(base.add(size)) < 0;
      assertEquals(inside, range.contains(address(v6, asked)), range + " and " + asked);
      assertTrue(range.contains(address(v6, near)));
    }
  }

  @Test
  void families_never_mix() {
    assertEquals(false, range("0.0.0.0/0").contains(address("::")));
    assertEquals(false, range("::/0").contains(address("0.0.0.0")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "0.0.0.0/0", "::/0", "2001:db8::/32", "1.2.3.4", "::1"})
  void a_range_is_written_as_it_is_read(String text) {
    assertEquals(text, range(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1/8",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.0/8/8",
        "::/129",
        "/8",
        "10.0.0.0/9999999999",
        "10.0.0.0/ 8",
        "2001:db8::1/32",
        "10.0/8",
        "::ffff:10.0.0.0/104"
      })
  void anything_else_is_no_range(String text) {
    assertEquals(Optional.empty(), IpRange.parse(text));
  }

  @Test
  void a_range_with_bits_beyond_its_prefix_cannot_be_made() {
    var one = address("10.0.0.1");
    assertThrows(IllegalArgumentException.class, () -> new IpRange(one, 31));
    assertThrows(IllegalArgumentException.class, () -> new IpRange(one, 33));
    assertThrows(IllegalArgumentException.class, () -> new IpRange(one, -1));
  }

  private static BigInteger bits(Random random, int width) {
    return new BigInteger(width, random);
  }

  private static IpAddress address(boolean v6, BigInteger bits) {
    return v6
        ? new IpAddress(true, bits.shiftRight(64).longValue(), bits.longValue())
        : IpAddress.v4(bits.intValue());
  }

  private static IpAddress address(String literal) {
    return IpAddress.parse(literal).orElseThrow();
  }

  private static IpRange range(String text) {
    return IpRange.parse(text).orElseThrow();
  }
}
