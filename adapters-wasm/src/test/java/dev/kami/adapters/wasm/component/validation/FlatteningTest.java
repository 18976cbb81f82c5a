package dev.kami.adapters.wasm.component.validation;

import static dev.kami.adapters.wasm.module.NumberType.F32;
import static dev.kami.adapters.wasm.module.NumberType.F64;
import static dev.kami.adapters.wasm.module.NumberType.I32;
import static dev.kami.adapters.wasm.module.NumberType.I64;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.wasm.component.matching.Effort;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How values are passed, and how much memory they take. */
final class FlatteningTest {

  private static List<NumberType> flat(ValueType... types) {
    return new Flattening(new Effort(1000)).all(Stream.of(types));
  }

  private static Measure measure(ValueType type) {
    return new Measures(new Effort(1000)).of(type);
  }

  @Test
  void a_tuple_is_passed_as_its_elements() {
    assertEquals(
        List.of(I32, I32, I64, F64),
        flat(new TupleType(List.of(PrimitiveType.STRING, PrimitiveType.U64, PrimitiveType.F64))));
  }

  @Test
  void cases_share_places_that_are_wide_enough_for_each() {
    assertEquals(
        List.of(I32, I32),
        flat(new ResultType(Optional.of(PrimitiveType.F32), Optional.of(PrimitiveType.U8))));
    assertEquals(
        List.of(I32, I64, I32),
        flat(new ResultType(Optional.of(PrimitiveType.F32), Optional.of(tuple()))));
    assertEquals(List.of(I32, F32), flat(new OptionType(PrimitiveType.F32)));
  }

  private static TupleType tuple() {
    return new TupleType(List.of(PrimitiveType.F64, PrimitiveType.CHAR));
  }

  @Test
  void what_is_too_long_is_cut_off_after_one_more_than_is_ever_passed() {
    ValueType list = new FixedListType(tuple(), -1);
    assertEquals(17, flat(list, list).size());
  }

  @Test
  void a_record_is_padded_for_its_widest_field() {
    Measure measure = measure(new TupleType(List.of(PrimitiveType.U8, PrimitiveType.U64)));
    assertEquals(16, measure.bytes());
    assertEquals(8, measure.alignment());
  }

  @Test
  void the_number_of_a_case_comes_before_its_payload() {
    assertEquals(12, measure(new OptionType(new OptionType(PrimitiveType.U32))).bytes());
    assertEquals(24, measure(new OptionType(PrimitiveType.STRING)).bytes());
  }

  @Test
  void flags_take_one_two_or_four_bytes() {
    assertEquals(1, measure(new FlagsType(Collections.nCopies(8, "a"))).bytes());
    assertEquals(2, measure(new FlagsType(Collections.nCopies(9, "a"))).bytes());
    assertEquals(4, measure(new FlagsType(Collections.nCopies(17, "a"))).bytes());
  }

  @Test
  void elements_of_a_stream_do_not_go_through_the_memory_of_the_call() {
    Measure measure = measure(new StreamType(Optional.of(PrimitiveType.STRING)));
    assertEquals(4, measure.bytes());
    assertEquals(2, measure.depth());
    assertEquals(false, measure.pointers());
  }
}
