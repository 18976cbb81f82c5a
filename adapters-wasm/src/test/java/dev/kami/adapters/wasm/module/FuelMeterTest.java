package dev.kami.adapters.wasm.module;

import static dev.kami.adapters.wasm.module.NumberType.I32;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What metering reports and refuses. */
final class FuelMeterTest {
  @Test
  void the_same_module_always_gives_the_same_bytes() {
    byte[] bytes = TestModule.running(List.of(I32), "local.get 0 drop").bytes();
    assertArrayEquals(FuelMeter.instrument(bytes).bytes(), FuelMeter.instrument(bytes).bytes());
  }

  @Test
  void facts_tell_what_the_guest_needs_and_offers() {
    ModuleFacts facts =
        FuelMeter.instrument(
                new TestModule()
                    .importFunction("env", "log")
                    .function("run", List.of(I32), List.of(I32), "local.get 0")
                    .memory(2)
                    .table(3)
                    .export("memory", ExternalKind.MEMORY, 0)
                    .start(0)
                    .bytes())
            .facts();
    FunctionType nothing = new FunctionType(List.of(), List.of());
    MemoryType memory = new MemoryType(new Limits(2, OptionalLong.of(16)), false);
    assertEquals(List.of(new Imported("env", "log", nothing)), facts.imports());
    assertEquals(
        List.of(
            new Exported("run", new FunctionType(List.of(I32), List.of(I32))),
            new Exported("memory", memory)),
        facts.exports());
    assertEquals(List.of(memory), facts.memories());
    assertEquals(
        List.of(new TableType(ReferenceType.FUNCREF, new Limits(3, OptionalLong.empty()))),
        facts.tables());
    assertTrue(facts.start());
    assertEquals(Set.of(), facts.features());
  }

  @Test
  void facts_tell_which_proposals_the_code_uses() {
    assertEquals(
        Set.of(Feature.BULK_MEMORY, Feature.MULTIPLE_MEMORIES),
        featuresOf("i32.const 0 i32.const 0 i32.const 0 memory.copy 0 1"));
    assertEquals(
        Set.of(Feature.TAIL_CALLS, Feature.MULTIPLE_MEMORIES), featuresOf("return_call 0"));
    assertEquals(
        Set.of(Feature.REFERENCE_TYPES, Feature.MULTIPLE_MEMORIES), featuresOf("ref.func 0 drop"));
    assertEquals(
        Set.of(Feature.THREADS),
        FuelMeter.instrument(TestModule.running(List.of(), "").sharedMemory().bytes())
            .facts()
            .features());
    assertEquals(
        Set.of(Feature.EXCEPTIONS),
        FuelMeter.instrument(TestModule.running(List.of(), "").tag().bytes()).facts().features());
  }

  @Test
  void facts_tell_which_proposals_constant_expressions_use() {
    byte[] arrayInGlobal =
        HexFormat.of()
            .parseHex(
                "0061736d01000000"
                    + "010702600000"
                    + "5e7e01"
                    + "060d01630100"
                    + "4180c2d72f"
                    + "fb07010b");
    assertEquals(
        Set.of(Feature.GARBAGE_COLLECTION), FuelMeter.instrument(arrayInGlobal).facts().features());
  }

  private static Set<Feature> featuresOf(String code) {
    TestModule module = TestModule.running(List.of(), code).memory(1).memory(1);
    return FuelMeter.instrument(module.bytes()).facts().features();
  }

  @Test
  void an_instruction_that_could_sleep_for_ever_is_refused() {
    byte[] bytes =
        TestModule.running(
                List.of(), "i32.const 0 i32.const 0 i64.const -1 memory.atomic.wait32 2 0 drop")
            .sharedMemory()
            .bytes();
    MalformedBinaryException problem =
        assertThrows(MalformedBinaryException.class, () -> FuelMeter.instrument(bytes));
    assertEquals("instruction 0xfe 0x01 could sleep for ever without using fuel", problem.reason());
    assertEquals(0xfe, bytes[(int) problem.offset()] & 0xff);
  }

  @Test
  void a_branch_to_no_label_is_refused() {
    byte[] bytes = TestModule.running(List.of(), "block void br 2 end").bytes();
    assertEquals(
        "unknown label 2",
        assertThrows(MalformedBinaryException.class, () -> FuelMeter.instrument(bytes)).reason());
  }

  @Test
  void names_of_functions_move_with_them_and_other_custom_sections_go() {
    NameSection names =
        new NameSection(
            List.of(
                new NameSection.FunctionName(0, "imported"),
                new NameSection.FunctionName(1, "run")));
    byte[] bytes =
        new TestModule()
            .importFunction("env", "imported")
            .function("run", List.of(), List.of(), "call 0")
            .custom(new CustomSection("producers", ByteRange.copyOf(new byte[3])))
            .custom(names.write())
            .bytes();
    List<CustomSection> customs = CoreModule.read(FuelMeter.instrument(bytes).bytes()).customs();
    assertEquals(1, customs.size());
    assertEquals(
        List.of(
            new NameSection.FunctionName(0, "imported"), new NameSection.FunctionName(7, "run")),
        NameSection.read(customs.getFirst().content()).orElseThrow().functions());
  }

  @Test
  void malformed_names_do_no_harm() {
    byte[] bytes =
        TestModule.running(List.of(), "")
            .custom(new CustomSection(NameSection.NAME, ByteRange.copyOf(new byte[] {1, 99})))
            .bytes();
    assertEquals(List.of(), CoreModule.read(FuelMeter.instrument(bytes).bytes()).customs());
  }
}
