package dev.kami.domain.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DecimalTest {

  private static final int TRIES = 20_000;

  @Test
  void it_agrees_with_big_decimals_about_order_equality_and_multiples() {
    for (var seed = 0; seed < TRIES; seed++) {
      var random = new Random(seed);
      var one = literal(random);
      var other = literal(random);
      var exact = new BigDecimal(one);
      var divisor = new BigDecimal(other);
      var why = "seed " + seed + ": " + one + " and " + other;
      assertEquals(
          Integer.signum(exact.compareTo(divisor)),
          Integer.signum(of(one).compareTo(of(other))),
          why);
      assertEquals(exact.compareTo(divisor) == 0, of(one).equals(of(other)), why);
      assertEquals(0, exact.compareTo(of(one).number().value()), why);
      if (of(other).isDivisor()) {
        assertEquals(exact.remainder(divisor).signum() == 0, of(one).isMultipleOf(of(other)), why);
      }
    }
  }

  @Test
  void exponents_beyond_any_count_are_as_far_as_can_be() {
    var far = "9".repeat(30);
    assertTrue(of("1e" + far).compareTo(of("9e999999999")) > 0);
    assertTrue(of("1e-" + far).compareTo(of("1e-999999999")) < 0);
    assertTrue(of("1e-" + far).compareTo(of("0")) > 0);
    assertEquals(of("1e" + far), of("1e+1" + far));
  }

  @Test
  void numbers_of_a_million_digits_or_with_absurd_exponents_take_no_time() {
    var long1 = "9".repeat(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertTrue(of(long1).compareTo(of(long1 + "0")) < 0);
          assertTrue(of(long1).isMultipleOf(of("9")));
          assertTrue(of("1e999999999999").compareTo(of("1e-999999999999")) > 0);
          assertTrue(of("6e123456789").isMultipleOf(of("3")));
          assertEquals(of("1e400"), of("10e399"));
          assertEquals(of("-0.0e7"), of("0"));
        });
  }

  private static String literal(Random random) {
    var text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
    text.append(random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2000));
    if (random.nextBoolean()) {
      text.append('.').append(random.nextInt(500));
    }
    if (random.nextInt(3) == 0) {
      text.append(random.nextBoolean() ? "e" : "E").append(random.nextInt(9) - 4);
    }
    return text.toString();
  }

  private static Decimal of(String literal) {
    return Decimal.of(new JsonNumber(literal));
  }
}
