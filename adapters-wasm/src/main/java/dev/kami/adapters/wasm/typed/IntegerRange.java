package dev.kami.adapters.wasm.typed;

import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.domain.json.JsonNumber;
import java.math.BigInteger;
import java.util.Optional;

/** The values of an integer type; both bounds belong to it. */
record IntegerRange(BigInteger least, BigInteger most) {

  /** More characters than any integer of 64 bits needs, even with a fraction of zeros. */
  private static final int LONGEST = 1000;

  /** {@return the range of that type; empty when it is no integer type} */
  static Optional<IntegerRange> of(PrimitiveType type) {
    return switch (type) {
      case S8 -> Optional.of(signed(8));
      case U8 -> Optional.of(unsigned(8));
      case S16 -> Optional.of(signed(16));
      case U16 -> Optional.of(unsigned(16));
      case S32 -> Optional.of(signed(32));
      case U32 -> Optional.of(unsigned(32));
      case S64 -> Optional.of(signed(64));
      case U64 -> Optional.of(unsigned(64));
      case BOOL, F32, F64, CHAR, STRING, ERROR_CONTEXT -> Optional.empty();
    };
  }

  /**
   * {@return the bits of the number, of a negative one sign-extended; empty when it lies outside}
   *
   * @param number an integer in JSON's sense: {@code 1.0} is one
   */
  Optional<Long> bits(JsonNumber number) {
    if (number.literal().length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var value = number.value();
      var digits = (long) value.precision() - value.scale();
      if (value.signum() != 0 && digits > most.bitLength()) {
        return Optional.empty();
      }
      var whole = value.signum() == 0 ? BigInteger.ZERO : value.toBigIntegerExact();
      return whole.compareTo(least) < 0 || whole.compareTo(most) > 0
          ? Optional.empty()
          : Optional.of(whole.longValue());
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static IntegerRange signed(int bits) {
    var most = BigInteger.ONE.shiftLeft(bits - 1);
    return new IntegerRange(most.negate(), most.subtract(BigInteger.ONE));
  }

  private static IntegerRange unsigned(int bits) {
    return new IntegerRange(
        BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
  }
}
