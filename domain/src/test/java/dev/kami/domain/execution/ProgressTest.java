package dev.kami.domain.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgressTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, Double.MIN_VALUE, 0.5, 100, Progress.MOST})
  void an_amount_is_from_zero_to_the_largest_exact_number(double amount) {
    assertEquals(true, Progress.isAmount(amount));
    assertEquals(amount, new Progress(amount, OptionalDouble.empty(), "").done());
    assertEquals(OptionalDouble.of(amount), new Progress(0, OptionalDouble.of(amount), "").total());
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        -Double.MIN_VALUE,
        -1,
        Progress.MOST + 2,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void anything_else_is_refused_as_done_and_as_total(double number) {
    assertEquals(false, Progress.isAmount(number));
    assertThrows(
        IllegalArgumentException.class, () -> new Progress(number, OptionalDouble.empty(), ""));
    assertThrows(
        IllegalArgumentException.class, () -> new Progress(0, OptionalDouble.of(number), ""));
  }

  @Test
  void more_may_be_done_than_was_expected() {
    assertEquals(7, new Progress(7, OptionalDouble.of(5), "almost").done());
  }
}
