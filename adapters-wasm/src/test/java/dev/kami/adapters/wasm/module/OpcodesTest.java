package dev.kami.adapters.wasm.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.wasm.types.OpCode;
import com.dylibso.chicory.wasm.types.WasmEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The instruction table against the engine's, which was written by others. */
final class OpcodesTest {
  @Test
  void the_engine_knows_the_same_instructions() {
    List<String> differences = new ArrayList<>();
    for (int prefix : List.of(0, 0xfb, 0xfc, 0xfd, 0xfe)) {
      int last = prefix == 0 ? Opcodes.FIRST_PREFIX - 1 : 0xff;
      for (int code = 0; code <= last; code++) {
        Optional<OpCode> engine = Optional.ofNullable(OpCode.byOpCode(prefix << 8 | code));
        Optional<Opcode> ours = Opcodes.find(prefix, code);
        if (engine.isPresent() != ours.isPresent()) {
          differences.add(engine + " " + ours);
        }
      }
    }
    assertEquals(List.of(), differences);
  }

  @Test
  void the_engine_reads_the_same_immediates() {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (OpCode engine : OpCode.values()) {
      int prefix = engine.opcode() > 0xff ? engine.opcode() >> 8 : 0;
      Opcode ours = Opcodes.find(prefix, engine.opcode() & 0xff).orElseThrow();
      List<WasmEncoding> expected = encodings(ours.immediate());
      if (!OpCode.signature(engine).equals(expected)) {
        differences.add(engine + " " + OpCode.signature(engine) + " " + expected);
      }
      compared++;
    }
    assertEquals(List.of(), differences);
    assertTrue(compared > 500, "few instructions: " + compared);
  }

  private static List<WasmEncoding> encodings(Immediate immediate) {
    return switch (immediate) {
      case NONE -> List.of();
      case BLOCK_TYPE -> List.of(WasmEncoding.BLOCK_TYPE);
      case BLOCK_TYPE_AND_CATCHES -> List.of(WasmEncoding.BLOCK_TYPE, WasmEncoding.VEC_CATCH);
      case LABELS -> List.of(WasmEncoding.VEC_VARUINT, WasmEncoding.VARUINT);
      case CAST_BRANCH ->
          List.of(
              WasmEncoding.BYTE,
              WasmEncoding.VARUINT,
              WasmEncoding.VARSINT32,
              WasmEncoding.VARSINT32);
      case LABEL, INDEX, TYPE, FUNCTION -> List.of(WasmEncoding.VARUINT);
      case TWO_INDICES, TWO_TYPES, TYPE_AND_INDEX, TYPE_AND_COUNT ->
          List.of(WasmEncoding.VARUINT, WasmEncoding.VARUINT);
      case VALUE_TYPES -> List.of(WasmEncoding.VEC_VALUE_TYPE);
      case HEAP_TYPE, I32 -> List.of(WasmEncoding.VARSINT32);
      case MEMORY_ARGUMENT -> List.of(WasmEncoding.MEMARG);
      case MEMORY_ARGUMENT_AND_LANE -> List.of(WasmEncoding.MEMARG, WasmEncoding.VARUINT);
      case LANE, ZERO -> List.of(WasmEncoding.BYTE);
      case I64 -> List.of(WasmEncoding.VARSINT64);
      case F32 -> List.of(WasmEncoding.FLOAT32);
      case F64 -> List.of(WasmEncoding.FLOAT64);
      case V128 -> List.of(WasmEncoding.V128);
    };
  }
}
