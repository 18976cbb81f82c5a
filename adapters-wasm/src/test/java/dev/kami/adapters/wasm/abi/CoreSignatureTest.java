package dev.kami.adapters.wasm.abi;

import static dev.kami.adapters.wasm.module.NumberType.F32;
import static dev.kami.adapters.wasm.module.NumberType.F64;
import static dev.kami.adapters.wasm.module.NumberType.I32;
import static dev.kami.adapters.wasm.module.NumberType.I64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.MapType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples follow the formulas of CanonicalABI.md, not the code. */
class CoreSignatureTest {

  private static final ValueType U8 = PrimitiveType.U8;
  private static final ValueType U16 = PrimitiveType.U16;
  private static final ValueType U32 = PrimitiveType.U32;
  private static final ValueType U64 = PrimitiveType.U64;
  private static final ValueType STRING = PrimitiveType.STRING;

  @Test
  void sixteen_parameters_are_flat_and_seventeen_are_in_memory() {
    var sixteen = Collections.nCopies(16, U64);
    var seventeen = Collections.nCopies(17, U64);
    assertEquals(core(Collections.nCopies(16, I64), List.of()), lift(sixteen, Optional.empty()));
    assertEquals(core(List.of(I32), List.of()), lift(seventeen, Optional.empty()));
    assertEquals(core(List.of(I32), List.of()), lower(seventeen, Optional.empty()));
  }

  @Test
  void two_results_are_returned_by_pointer_when_lifted_and_written_to_one_when_lowered() {
    assertEquals(core(List.of(), List.of(I32)), lift(List.of(), Optional.of(STRING)));
    assertEquals(core(List.of(I32), List.of()), lower(List.of(), Optional.of(STRING)));
    assertEquals(core(List.of(), List.of(F64)), lower(List.of(), Optional.of(PrimitiveType.F64)));
  }

  @Test
  void an_asynchronous_import_has_four_flat_parameters_and_its_result_in_memory() {
    var type = FakeGuest.type(Collections.nCopies(4, U64), Optional.of(U8));
    assertEquals(
        core(List.of(I64, I64, I64, I64, I32), List.of(I32)),
        CoreSignature.ofLower(type, true).type());
    var five = FakeGuest.type(Collections.nCopies(5, U64), Optional.empty());
    assertEquals(core(List.of(I32), List.of(I32)), CoreSignature.ofLower(five, true).type());
  }

  @Test
  void an_asynchronous_export_returns_nothing_or_a_code_for_its_callback() {
    var type = FakeGuest.type(List.of(U8), Optional.of(STRING));
    assertEquals(core(List.of(I32), List.of()), CoreSignature.ofLift(type, true, false).type());
    assertEquals(core(List.of(I32), List.of(I32)), CoreSignature.ofLift(type, true, true).type());
  }

  @Test
  void the_cases_of_a_variant_share_their_flat_types() {
    flat(variant(PrimitiveType.F32, U32), I32, I32);
    flat(variant(PrimitiveType.F32, PrimitiveType.F32), I32, F32);
    flat(variant(PrimitiveType.F32, PrimitiveType.F64), I32, I64);
    flat(variant(U32, U64), I32, I64);
    flat(variant(STRING, U8), I32, I32, I32);
    flat(new ResultType(Optional.of(STRING), Optional.of(STRING)), I32, I32, I32);
    flat(new OptionType(new OptionType(PrimitiveType.F64)), I32, I32, F64);
  }

  @Test
  void lists_of_fixed_length_are_flat_as_often_as_they_are_long() {
    flat(new FixedListType(STRING, 3), I32, I32, I32, I32, I32, I32);
    assertEquals(
        core(List.of(I32), List.of()),
        lift(List.of(new FixedListType(U8, 200_000_000)), Optional.empty()));
  }

  @Test
  void types_have_the_sizes_and_alignments_of_the_specification() {
    layout(PrimitiveType.BOOL, 1, 1);
    layout(PrimitiveType.CHAR, 4, 4);
    layout(STRING, 8, 4);
    layout(new ListType(U64), 8, 4);
    layout(new MapType(STRING, U64), 8, 4);
    layout(new TupleType(List.of(U8, U64, U16)), 24, 8);
    layout(new TupleType(List.of(U8, U16, U8)), 6, 2);
    layout(new OptionType(U64), 16, 8);
    layout(new OptionType(U8), 2, 1);
    layout(variant(new TupleType(List.of(U32, U8)), U16), 12, 4);
    layout(new ResultType(Optional.empty(), Optional.of(STRING)), 12, 4);
    layout(new FixedListType(new TupleType(List.of(U32, U8)), 3), 24, 4);
    layout(new FlagsType(labels(8)), 1, 1);
    layout(new FlagsType(labels(9)), 2, 2);
    layout(new FlagsType(labels(17)), 4, 4);
    layout(new EnumType(labels(256)), 1, 1);
    layout(new EnumType(labels(257)), 2, 2);
    layout(new EnumType(labels(65536)), 2, 2);
    layout(new EnumType(labels(65537)), 4, 4);
  }

  @Test
  void a_type_that_shares_its_parts_is_not_unfolded() {
    ValueType type = U8;
    for (var i = 0; i < 27; i++) {
      type = new TupleType(List.of(type, type));
    }
    layout(type, 1 << 27, 1);
  }

  @Test
  void the_signature_of_a_host_function_is_computed_once_for_all_instances() {
    var signatures = new HostSignatures();
    var type = FakeGuest.type(List.of(STRING), Optional.empty());
    assertSame(signatures.lowered(type, false), signatures.lowered(type, false));
    assertEquals(core(List.of(I32, I32), List.of(I32)), signatures.lowered(type, true).type());
  }

  @Test
  void parameters_may_together_be_larger_than_any_memory() {
    var large = new FixedListType(U8, (1 << 28) - 1);
    var codec = new RecordCodec(new Codecs().of(Collections.nCopies(20, large)));
    assertEquals(20L * large.length(), codec.size());
  }

  private static List<String> labels(int count) {
    return Collections.nCopies(count, "l");
  }

  private static ValueType variant(ValueType... cases) {
    return new VariantType(
        List.of(cases).stream().map(type -> new VariantType.Case("c", Optional.of(type))).toList());
  }

  private static void flat(ValueType type, NumberType... flat) {
    assertEquals(core(List.of(flat), List.of()), lift(List.of(type), Optional.empty()));
  }

  private static void layout(ValueType type, long size, int alignment) {
    var codec = new Codecs().of(type);
    assertEquals(size, codec.size(), () -> "size of " + type);
    assertEquals(alignment, codec.alignment(), () -> "alignment of " + type);
  }

  private static FunctionType lift(List<ValueType> parameters, Optional<ValueType> result) {
    return CoreSignature.ofLift(FakeGuest.type(parameters, result), false, false).type();
  }

  private static FunctionType lower(List<ValueType> parameters, Optional<ValueType> result) {
    return CoreSignature.ofLower(FakeGuest.type(parameters, result), false).type();
  }

  private static FunctionType core(List<NumberType> parameters, List<NumberType> results) {
    return new FunctionType(List.copyOf(parameters), List.copyOf(results));
  }
}
