package dev.kami.adapters.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Tools;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools are remembered, and never longer than they are true. */
final class FoundToolsTest {

  private static final ToolId ID = new ToolId("dev.example.one");

  @TempDir private Path folder;

  private Path database;

  @BeforeEach
  void name_a_database() {
    database = folder.resolve("registry.db");
  }

  @Test
  void a_tool_that_another_process_switches_off_is_off_with_the_next_question() throws Exception {
    try (var registry = Registries.at(database)) {
      registry.add(Tools.tool(ID.value()));
      assertTrue(registry.find(ID).orElseThrow().enabled());
      Sql.run(database, "UPDATE tools SET enabled = 0");
      assertFalse(registry.find(ID).orElseThrow().enabled());
    }
  }

  @Test
  void a_tool_that_another_process_removes_is_gone_with_the_next_question() throws Exception {
    try (var registry = Registries.at(database)) {
      registry.add(Tools.tool(ID.value()));
      assertTrue(registry.find(ID).isPresent());
      Sql.run(database, "DELETE FROM tools");
      assertEquals(Optional.empty(), registry.find(ID));
    }
  }

  @Test
  void a_tool_is_looked_for_once_in_each_revision() {
    var searches = new AtomicInteger();
    var found = new FoundTools();
    for (var revision : new long[] {1, 1, 1, 2, 2, 1}) {
      assertEquals(ID, found.get(ID, revision, () -> search(searches)).orElseThrow().id());
    }
    assertEquals(3, searches.get());
  }

  @Test
  void what_is_not_there_is_looked_for_every_time() {
    var searches = new AtomicInteger();
    var found = new FoundTools();
    for (var i = 0; i < 3; i++) {
      found.get(
          ID,
          1,
          () -> {
            searches.incrementAndGet();
            return Optional.empty();
          });
    }
    assertEquals(3, searches.get());
  }

  @Test
  void of_many_tools_those_that_were_used_last_are_kept() {
    var searches = new AtomicInteger();
    var found = new FoundTools();
    for (var i = 0; i < 300; i++) {
      var id = "dev.example.t" + i;
      found.get(new ToolId(id), 1, () -> Optional.of(Tools.tool(id)));
    }
    found.get(new ToolId("dev.example.t299"), 1, () -> search(searches));
    assertEquals(0, searches.get());
    found.get(new ToolId("dev.example.t0"), 1, () -> search(searches));
    assertEquals(1, searches.get());
  }

  private static Optional<Tool> search(AtomicInteger searches) {
    searches.incrementAndGet();
    return Optional.of(Tools.tool(ID.value()));
  }
}
