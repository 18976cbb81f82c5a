package dev.kami.adapters.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
  @Test
  void columns_are_aligned_and_the_last_is_cut_to_eighty() {
    var table = Table.cut("", List.of(List.of("a", "x".repeat(100)), List.of("long", "one\ntwo")));
    assertEquals("a     " + "x".repeat(73) + "…\nlong  one two\n", table);
  }

  @Test
  void a_wrapped_cell_goes_on_below_itself() {
    var table = Table.wrapped("  ", List.of(List.of("key", "word ".repeat(30).strip())));
    assertTrue(table.lines().allMatch(line -> line.length() <= Table.WIDTH), table);
    assertTrue(table.lines().skip(1).allMatch(line -> line.startsWith("       word")), table);
  }

  @Test
  void a_word_that_fits_no_line_stays_whole() {
    var digest = "f".repeat(120);
    assertEquals("k  " + digest + "\n", Table.wrapped("", List.of(List.of("k", digest))));
  }

  @Test
  void a_wide_first_column_leaves_room_for_the_last() {
    var table = Table.cut("", List.of(List.of("i".repeat(90), "y".repeat(90))));
    assertEquals("i".repeat(90) + "  " + "y".repeat(23) + "…\n", table);
  }
}
