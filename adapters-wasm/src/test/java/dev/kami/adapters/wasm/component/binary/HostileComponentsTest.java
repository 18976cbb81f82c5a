package dev.kami.adapters.wasm.component.binary;

import static dev.kami.adapters.wasm.component.binary.ComponentFile.name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.component.syntax.Component;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes that want to hurt: an error or a model, never anything else. */
final class HostileComponentsTest {
  private static final int PREAMBLE = 8;
  private static final String TOO_MANY =
      "more items in one file than the limit of " + ComponentLimits.ITEMS;

  /** A component that has something of everything. */
  private static ComponentFile everything() {
    ComponentFile nested =
        new ComponentFile()
            .section(7, "03 40000100 42 02 01 3f7f00 04 00 0174 0301 41 00")
            .section(10, "02 00 0161 0100 02 0162 01 00" + name("a:b/c@1.2.3") + "0501")
            .section(6, "02 03020100 030000 0174")
            .section(11, "01 00 0163 0100 01 0100");
    return new ComponentFile()
        .section(0, name("component-name") + "00020161")
        .section(1, ComponentFile.CORE_MODULE + "010401600000")
        .section(2, "02 0000 01 0169 1200 01 01 016d 0200")
        .section(3, "02 600000 50 03 01 600000 00 0161 0162 0000 03 0165 020001")
        .section(4, nested.bytes())
        .section(5, "02 0000 01 0161 0100 01 01 00 0174 0300")
        .section(6, "03 00000100 0166 050000 0162 0011020000")
        .section(
            7, "05 72 01 0161 7f 71 01 0162 01 01 00 6a 01 7d 01 00 40 01 0170 73 00 04 6e 01 0166")
        .section(8, "04 000000 03 0300 0400 0501 01 01000100 0304 09007300");
  }

  private static boolean isRead(byte[] bytes) {
    try {
      Component _ = ComponentReader.read(bytes);
      return true;
    } catch (MalformedBinaryException _) {
      return false;
    }
  }

  @Test
  void whatever_the_bytes_are_nothing_else_is_thrown() {
    byte[] original = everything().bytes();
    assertEquals(20, ComponentReader.read(original).definitions().size());
    long seed = 42;
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = original.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes[PREAMBLE + random.nextInt(bytes.length - PREAMBLE)] = (byte) random.nextInt(256);
      }
      try {
        read += isRead(bytes) ? 1 : 0;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed %d, change %d".formatted(seed, i), e);
      }
    }
    assertTrue(read > 500, "the mutations are too coarse: " + read);
  }

  @Test
  void every_shorter_file_is_an_error_or_a_model() {
    byte[] original = everything().bytes();
    int read = 0;
    for (int length = 0; length < original.length; length++) {
      read += isRead(Arrays.copyOf(original, length)) ? 1 : 0;
    }
    assertEquals(9, read, "as many as there are ends of sections, but for the last");
  }

  @Test
  void a_count_that_lies_costs_no_memory() {
    for (int section : new int[] {2, 3, 5, 6, 7, 8, 10, 11}) {
      byte[] bytes = new ComponentFile().section(section, "ffffffff0f").bytes();
      assertTrue(problem(bytes).contains("more than the limit of 100000"), problem(bytes));
    }
  }

  @Test
  void sections_of_random_bytes_are_an_error_or_a_model() {
    long seed = 43;
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      ComponentFile file = new ComponentFile();
      for (int sections = 1 + random.nextInt(3); sections > 0; sections--) {
        file.section(1 + random.nextInt(11), randomContent(random));
      }
      try {
        read += isRead(file.bytes()) ? 1 : 0;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed %d, file %d".formatted(seed, i), e);
      }
    }
    assertTrue(read > 500, "the bytes are too random: " + read);
  }

  /** One entry, mostly; small numbers and the codes of types, mostly. */
  private static byte[] randomContent(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(8)];
    for (int i = 0; i < bytes.length; i++) {
      int kind = random.nextInt(8);
      int small = random.nextInt(4);
      int type = 0x3f + random.nextInt(0x41);
      bytes[i] = (byte) (kind < 5 ? small : kind < 7 ? type : random.nextInt(256));
    }
    bytes[0] = (byte) Math.min(bytes.length - 1, random.nextInt(3));
    return bytes;
  }

  @Test
  void a_file_has_so_many_items_and_no_more() {
    int sections = ComponentLimits.ITEMS / ComponentLimits.DEFINITIONS;
    int inEach = ComponentLimits.DEFINITIONS - 1;
    BinaryWriter types = new BinaryWriter();
    types.u32(inEach);
    for (int i = 0; i < inEach; i++) {
      types.u8(0x73);
    }
    ComponentFile file = new ComponentFile();
    for (int i = 0; i < sections; i++) {
      file.section(7, types.toArray());
    }
    assertEquals(sections * inEach, ComponentReader.read(file.bytes()).definitions().size());
    assertEquals(TOO_MANY, problem(file.section(7, "00").bytes()));
  }

  @Test
  void the_members_of_a_recursion_group_are_items() {
    BinaryWriter group = new BinaryWriter();
    group.u32(1);
    group.u8(0x4e);
    group.u32(ComponentLimits.ITEMS);
    for (int i = 0; i < ComponentLimits.ITEMS; i++) {
      group.u8(0x5f);
      group.u8(0);
    }
    assertEquals(TOO_MANY, problem(new ComponentFile().section(3, group.toArray()).bytes()));
  }

  private static String problem(byte[] bytes) {
    return assertThrows(MalformedBinaryException.class, () -> ComponentReader.read(bytes)).reason();
  }
}
