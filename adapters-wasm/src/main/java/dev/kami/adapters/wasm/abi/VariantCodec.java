package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A variant, an enum, an option or a result: a discriminant, then what its case has. */
final class VariantCodec extends Codec {

  private final List<Optional<Codec>> cases;
  private final List<Value.Case> bare;
  private final int discriminant;
  private final int payload;

  VariantCodec(List<Optional<Codec>> cases) {
    this(cases, discriminant(cases.size()), payloads(cases));
  }

  private VariantCodec(List<Optional<Codec>> cases, int discriminant, List<Codec> payloads) {
    super(
        align(
            offset(discriminant, payloads)
                + payloads.stream().mapToLong(Codec::size).max().orElse(0),
            Math.max(discriminant, alignment(payloads))),
        Math.max(discriminant, alignment(payloads)),
        Flat.join(payloads.stream().map(Codec::flat).toList()),
        REFERENCE_BYTES
            + payloads.stream().mapToLong(codec -> codec.footprint() + 32).max().orElse(0));
    this.cases = List.copyOf(cases);
    this.bare = bare(cases.size());
    this.discriminant = discriminant;
    this.payload = offset(discriminant, payloads);
  }

  @Override
  Value load(Lifting in, int address) {
    var number = number(ScalarCodec.get(in, address, discriminant));
    var codec = cases.get(number);
    return codec.isEmpty()
        ? bare.get(number)
        : new Value.Case(number, Optional.of(codec.get().load(in, address + payload)));
  }

  @Override
  void store(Lowering out, Value value, int address) {
    var one = (Value.Case) value;
    ScalarCodec.put(out, address, discriminant, one.number());
    var codec = cases.get(one.number());
    if (codec.isPresent()) {
      codec.get().store(out, one.value().orElseThrow(), address + payload);
    }
  }

  @Override
  Value lift(Lifting in, long[] flat, int at) {
    var number = number(flat[at]);
    var codec = cases.get(number);
    return codec.isEmpty()
        ? bare.get(number)
        : new Value.Case(number, Optional.of(codec.get().lift(in, flat, at + 1)));
  }

  @Override
  void lower(Lowering out, Value value, long[] flat, int at) {
    var one = (Value.Case) value;
    flat[at] = one.number();
    var codec = cases.get(one.number());
    if (codec.isPresent()) {
      codec.get().lower(out, one.value().orElseThrow(), flat, at + 1);
    }
  }

  private int number(long bits) {
    var number = (int) bits;
    if (Integer.compareUnsigned(number, cases.size()) >= 0) {
      throw new GuestTrap(
          "invalid variant discriminant %s of %d cases"
              .formatted(Integer.toUnsignedString(number), cases.size()));
    }
    return number;
  }

  /** {@return the size of a discriminant (discriminant_type)} */
  private static int discriminant(int cases) {
    if (cases <= 1 << Byte.SIZE) {
      return 1;
    }
    return cases <= 1 << Short.SIZE ? 2 : 4;
  }

  private static int offset(int discriminant, List<Codec> payloads) {
    return (int) align(discriminant, alignment(payloads));
  }

  private static int alignment(List<Codec> payloads) {
    return payloads.stream().mapToInt(Codec::alignment).max().orElse(1);
  }

  private static List<Codec> payloads(List<Optional<Codec>> cases) {
    return cases.stream().flatMap(Optional::stream).toList();
  }

  private static List<Value.Case> bare(int cases) {
    var values = new ArrayList<Value.Case>(cases);
    for (var i = 0; i < cases; i++) {
      values.add(new Value.Case(i, Optional.empty()));
    }
    return List.copyOf(values);
  }
}
