package dev.kami.adapters.wasm.component.binary;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.component.syntax.AsyncOperation;
import dev.kami.adapters.wasm.component.syntax.Canon;
import dev.kami.adapters.wasm.component.syntax.CanonOption;
import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.component.syntax.ValueTypeUse;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.module.NumberType;
import dev.kami.adapters.wasm.module.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Canonical definitions (Binary.md). */
final class CanonsTest {
  private static final OptionalInt NONE = OptionalInt.empty();

  private static List<Canon> canons(String hex) {
    byte[] file = new ComponentFile().section(8, hex).bytes();
    return ComponentReader.read(file).definitions().stream()
        .map(it -> ((Definition.OfCanon) it).canon())
        .toList();
  }

  private static String problem(String hex) {
    byte[] file = new ComponentFile().section(8, hex).bytes();
    return requireNonNull(
        assertThrows(MalformedBinaryException.class, () -> ComponentReader.read(file))
            .getMessage());
  }

  private static Canon builtin(
      AsyncOperation operation, OptionalInt type, OptionalInt index, boolean flag) {
    Optional<ValueType> value = Optional.empty();
    return new Canon.Builtin(operation, type, Optional.empty(), value, index, flag, List.of());
  }

  @Test
  void lift_and_lower_have_options() {
    List<CanonOption> options =
        List.of(
            new CanonOption.Encoding(StringEncoding.UTF16),
            new CanonOption.Memory(1),
            new CanonOption.Realloc(2),
            new CanonOption.PostReturn(3),
            new CanonOption.Async(),
            new CanonOption.Callback(4));
    assertEquals(
        List.of(
            new Canon.Lift(5, options, 6),
            new Canon.Lower(7, List.of(new CanonOption.Encoding(StringEncoding.LATIN1_UTF16)))),
        canons("02 000005 06 01 0301 0402 0503 06 0704 06 010007 01 02"));
    assertEquals("0x0a is no canonical option (at offset 0xf)", problem("01 010000 01 0a"));
    assertEquals(
        "11 canonical options are more than the limit of 10 (at offset 0xe)",
        problem("01 010000 0b" + "00".repeat(11)));
  }

  @Test
  void resources_are_made_dropped_and_looked_into() {
    assertEquals(
        List.of(new Canon.ResourceNew(1), new Canon.ResourceDrop(2), new Canon.ResourceRep(3)),
        canons("03 0201 0302 0403"));
  }

  @Test
  void built_ins_have_operands_of_their_own() {
    assertEquals(
        List.of(
            builtin(AsyncOperation.BACKPRESSURE_INC, NONE, NONE, false),
            builtin(AsyncOperation.SUBTASK_CANCEL, NONE, NONE, true),
            builtin(AsyncOperation.STREAM_NEW, OptionalInt.of(3), NONE, false),
            builtin(AsyncOperation.FUTURE_CANCEL_WRITE, OptionalInt.of(3), NONE, true),
            builtin(AsyncOperation.WAITABLE_SET_POLL, NONE, OptionalInt.of(2), true),
            builtin(
                AsyncOperation.THREAD_SPAWN_INDIRECT, OptionalInt.of(4), OptionalInt.of(5), true)),
        canons("06 24 0601 0e03 190301 210102 41010405"));
    assertEquals(
        List.of(
            new Canon.Builtin(
                AsyncOperation.TASK_RETURN,
                NONE,
                Optional.of(new ValueTypeUse.Primitive(PrimitiveType.U32)),
                Optional.empty(),
                NONE,
                false,
                List.of(new CanonOption.Memory(0))),
            new Canon.Builtin(
                AsyncOperation.CONTEXT_GET,
                NONE,
                Optional.empty(),
                Optional.of(NumberType.I32),
                OptionalInt.of(1),
                false,
                List.of())),
        canons("02 090079 010300 0a7f01"));
  }

  @Test
  void every_built_in_is_known_by_its_opcode() {
    String all =
        """
        05 0600 09010000 0a7f00 0b7f00 0c00 0d 0e00 0f0000 100000 110000 120000 1300 1400 1500
        160000 170000 180000 190000 1a00 1b00 1c00 1d00 1e 1f 200000 210000 22 23 24 25 26 270000
        28 2900 2a00 2b00 2c00 2d00 400000 41000000 4200
        """
            .replace("\n", "");
    Set<AsyncOperation> read = EnumSet.noneOf(AsyncOperation.class);
    for (Canon canon : canons("%02x".formatted(AsyncOperation.values().length) + all)) {
      read.add(((Canon.Builtin) canon).operation());
    }
    assertEquals(EnumSet.allOf(AsyncOperation.class), read);
    assertEquals("0x2e is no canonical definition (at offset 0xb)", problem("01 2e"));
  }
}
