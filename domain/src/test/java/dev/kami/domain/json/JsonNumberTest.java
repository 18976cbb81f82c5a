package dev.kami.domain.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "0x1", "1 ", "NaN", "1_0", "١"
      })
  void a_text_outside_the_grammar_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new JsonNumber(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "0.000",
        "0e99999999999999999999",
        "0e-99999999999999999999",
        "1",
        "1.0",
        "1e2",
        "1.5e1",
        "100e-2",
        "-12.50e2",
        "9223372036854775808",
        "1e99999999999999999999",
        "120E-1",
        "0.00100e3"
      })
  void whole_numbers_are_integers_however_they_are_written(String literal) {
    assertEquals("integer", new JsonNumber(literal).typeName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.5", "1.01", "1e-1", "15e-1", "1.25e1", "1e-99999999999999999999", "10e-2"})
  void fractions_are_not(String literal) {
    assertEquals("number", new JsonNumber(literal).typeName());
  }

  @Test
  void the_answer_is_that_of_exact_arithmetic() {
    var random = new Random(7);
    for (var n = 0; n < 20_000; n++) {
      var text =
          (random.nextBoolean() ? "-" : "")
              + random.nextInt(1000)
              + (random.nextBoolean()
                  ? "." + random.nextInt(10) + "0".repeat(random.nextInt(4))
                  : "")
              + (random.nextBoolean() ? "e" + (random.nextInt(9) - 4) : "");
      var exact = new BigDecimal(text);
      var whole = exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
      assertEquals(whole, new JsonNumber(text).isInteger(), text);
    }
  }

  @Test
  void a_literal_of_a_million_digits_is_judged_at_once() {
    var digits = "1".repeat(1_000_000);
    assertEquals(true, new JsonNumber(digits).isInteger());
    assertEquals(false, new JsonNumber("0." + digits).isInteger());
    assertEquals(true, new JsonNumber("0." + digits + "e1000000").isInteger());
  }

  @Test
  void numbers_are_equal_when_they_are_written_alike() {
    assertEquals(false, new JsonNumber("1.0").equals(new JsonNumber("1")));
    assertEquals(new JsonNumber("-5"), JsonNumber.of(-5));
  }

  @Test
  void the_value_is_exact_and_an_absurd_exponent_has_none() {
    assertEquals(new BigDecimal("1.50"), new JsonNumber("1.50").value());
    var absurd = new JsonNumber("1e99999999999");
    assertThrows(ArithmeticException.class, absurd::value);
  }
}
