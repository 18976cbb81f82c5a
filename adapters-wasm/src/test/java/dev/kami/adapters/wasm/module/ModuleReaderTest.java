package dev.kami.adapters.wasm.module;

import static dev.kami.adapters.wasm.module.NumberType.F64;
import static dev.kami.adapters.wasm.module.NumberType.I32;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Modules, core specification 5.5. */
final class ModuleReaderTest {
  private static final String HEADER = "0061736d01000000";

  /** A module that has something of everything. */
  private static CoreModule everything() {
    FieldType field = new FieldType(PackedType.I8, true);
    ReferenceType self = new ReferenceType(false, new ConcreteHeapType(0));
    Limits limits = new Limits(1, OptionalLong.of(2));
    TableType table = new TableType(ReferenceType.FUNCREF, limits);
    Expression zero = new Expression(Assembly.code("i32.const 0"));
    Expression nothing = new Expression(Assembly.code("ref.null func"));
    FunctionType plain = new FunctionType(List.of(I32, VectorType.V128), List.of(F64, self));
    return new CoreModule(
        List.of(
            new RecursionGroup(
                List.of(
                    new SubType(true, List.of(), new StructType(List.of(field))),
                    new SubType(false, List.of(0), new ArrayType(new FieldType(self, false))))),
            RecursionGroup.of(plain),
            RecursionGroup.of(new FunctionType(List.of(), List.of()))),
        List.of(
            new Import("m", "f", new FunctionTypeUse(3)),
            new Import("m", "t", table),
            new Import("m", "m", new MemoryType(limits, true)),
            new Import("m", "g", new GlobalType(I32, false)),
            new Import("m", "e", new TagTypeUse(3))),
        List.of(3),
        List.of(new Table(table, Optional.empty()), new Table(table, Optional.of(nothing))),
        List.of(new MemoryType(new Limits(1, OptionalLong.empty()), false)),
        List.of(new TagTypeUse(3)),
        List.of(new Global(new GlobalType(I32, true), zero)),
        List.of(
            new Export("é", ExternalKind.FUNCTION, 1),
            new Export("t", ExternalKind.TABLE, 2),
            new Export("m", ExternalKind.MEMORY, 1),
            new Export("g", ExternalKind.GLOBAL, 1),
            new Export("e", ExternalKind.TAG, 1)),
        OptionalInt.of(1),
        List.of(
            new ElementSegment(
                new SegmentMode.Active(0, zero), new ElementItems.Functions(List.of(0, 1))),
            new ElementSegment(
                new SegmentMode.Active(2, zero), new ElementItems.Functions(List.of(0))),
            new ElementSegment(
                new SegmentMode.Active(0, zero),
                new ElementItems.Expressions(ReferenceType.FUNCREF, List.of(nothing))),
            new ElementSegment(
                new SegmentMode.Passive(),
                new ElementItems.Expressions(
                    new ReferenceType(false, AbstractHeapType.FUNC), List.of())),
            new ElementSegment(
                new SegmentMode.Declarative(), new ElementItems.Functions(List.of(1)))),
        OptionalInt.of(3),
        List.of(
            new FunctionBody(
                List.of(new LocalGroup(3, I32), new LocalGroup(1, self)),
                Assembly.code("block void i32.const 1 br_if 0 br_table 1 0 0 end"))),
        List.of(
            new DataSegment(new SegmentMode.Active(0, zero), ByteRange.copyOf(new byte[] {1})),
            new DataSegment(new SegmentMode.Active(1, zero), ByteRange.copyOf(new byte[] {2})),
            new DataSegment(new SegmentMode.Passive(), ByteRange.copyOf(new byte[] {3, 4}))),
        List.of(new CustomSection("custom", ByteRange.copyOf(new byte[] {5}))));
  }

  private static String problem(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return requireNonNull(
        assertThrows(MalformedBinaryException.class, () -> CoreModule.read(bytes)).getMessage());
  }

  @Test
  void everything_survives_writing_and_reading() {
    CoreModule module = everything();
    byte[] bytes = module.write();
    assertEquals(module, CoreModule.read(bytes));
    assertArrayEquals(bytes, CoreModule.read(bytes).write());
  }

  @Test
  void each_end_in_the_middle_is_noticed() {
    byte[] bytes = TestModule.running(List.of(I32), "local.get 0 drop").bytes();
    int wellFormed = 0;
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      try {
        CoreModule module = CoreModule.read(part);
        assertTrue(module.code().isEmpty());
        wellFormed++;
      } catch (MalformedBinaryException e) {
        assertTrue(e.offset() <= length, e.getMessage());
      }
    }
    assertEquals(2, wellFormed, "only the header, and the header with the types, are modules");
  }

  @Test
  void other_files_are_told_from_modules() {
    assertEquals(
        "no WebAssembly: magic header not detected (at offset 0x0)", problem("7f454c46 01000000"));
    assertEquals(
        "no core module of version 1: unknown binary version (at offset 0x4)",
        problem("0061736d 0d000100"));
    assertEquals("unexpected end (at offset 0x0)", problem(""));
  }

  @Test
  void sections_have_their_order_and_length() {
    assertEquals(
        "section TYPE after section IMPORT (at offset 0xb)", problem(HEADER + "020100 010100"));
    assertEquals(
        "section TYPE after section TYPE (at offset 0xb)", problem(HEADER + "010100 010100"));
    assertEquals("malformed section id 14 (at offset 0x8)", problem(HEADER + "0e0100"));
    assertEquals(
        "section TYPE is longer than its content (at offset 0xb)", problem(HEADER + "01020000"));
    assertEquals("unexpected end: 9 bytes do not fit (at offset 0xa)", problem(HEADER + "010900"));
  }

  @Test
  void functions_have_bodies_and_announced_data_is_there() {
    assertEquals(
        "1 functions have 0 bodies (at offset 0x12)", problem(HEADER + "01040160 0000 03020100"));
    assertEquals(
        "1 data segments were announced, 0 are there (at offset 0xb)", problem(HEADER + "0c0101"));
  }

  @Test
  void a_function_type_has_at_most_100_results() {
    String most = HEADER + "016801600064" + "7f".repeat(100);
    assertTrue(CoreModule.read(HexFormat.of().parseHex(most)).code().isEmpty());
    assertEquals(
        "101 results are more than the limit of 100 (at offset 0xd)",
        problem(HEADER + "0169 01600065" + "7f".repeat(101)));
  }

  @Test
  void a_locals_bomb_is_defused() {
    byte[] bytes =
        new TestModule()
            .function(
                "run",
                List.of(),
                List.of(),
                List.of(new LocalGroup(50_000, I32), new LocalGroup(1, F64)),
                "")
            .bytes();
    MalformedBinaryException problem =
        assertThrows(MalformedBinaryException.class, () -> CoreModule.read(bytes));
    assertEquals("too many locals: 50001", problem.reason());
  }

  @Test
  void a_locals_bomb_of_many_functions_is_defused() {
    var module = new TestModule();
    for (int i = 0; i < 501; i++) {
      module.function("run" + i, List.of(), List.of(), List.of(new LocalGroup(10_000, I32)), "");
    }
    byte[] bytes = module.bytes();
    MalformedBinaryException problem =
        assertThrows(MalformedBinaryException.class, () -> CoreModule.read(bytes));
    assertEquals("too many locals in all functions, more than 5000000", problem.reason());
  }

  @Test
  void blocks_are_closed_inside_the_body() {
    assertEquals(
        "unexpected end (at offset 0x1a)",
        problem(HEADER + "01040160 0000 03020100 0a06 01 04 00 0240 0b"));
    assertEquals(
        "the function's body is longer than its content (at offset 0x18)",
        problem(HEADER + "01040160 0000 03020100 0a05 01 03 00 0b 0b"));
  }

  @Test
  void whatever_the_bytes_are_nothing_else_is_thrown() {
    byte[] original = everything().write();
    Random random = new Random(42);
    int accepted = 0;
    for (int i = 0; i < 30_000; i++) {
      byte[] bytes = original.clone();
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
      }
      accepted += isMetered(bytes) ? 1 : 0;
    }
    assertTrue(accepted > 200, "the mutations are too coarse: " + accepted);
  }

  private static boolean isMetered(byte[] bytes) {
    try {
      return FuelMeter.instrument(bytes).bytes().length > 0;
    } catch (MalformedBinaryException _) {
      return false;
    }
  }
}
