package dev.kami.application.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Manifests;
import dev.kami.application.fixture.Thrown;
import dev.kami.application.fixture.Tools;
import dev.kami.application.memory.FolderToolStore;
import dev.kami.application.memory.InMemoryToolRegistry;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.tool.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogTest {

  private static final ResourceLimits DEFAULTS =
      new ResourceLimits(64 * ResourceLimits.MEGABYTE, Duration.ofSeconds(30), 1_000_000, 1024);

  @TempDir private Path data;

  private final InMemoryToolRegistry registry = new InMemoryToolRegistry();

  @Test
  void tools_are_listed_all_or_by_a_part_of_their_name() {
    var fetch = Tools.named("b.fetch", "Fetch");
    var greet = Tools.named("a.greet", "Greet");
    registry.add(fetch);
    registry.add(greet);
    var list = Catalog.list(registry);
    assertEquals(List.of(greet, fetch), list.list(Optional.empty()));
    assertEquals(List.of(fetch), list.list(Optional.of("etc")));
  }

  @Test
  void a_tool_is_shown_with_the_place_of_its_module_and_the_limits_in_force() {
    var store = new FolderToolStore(data);
    var tool = Tools.tool(Manifests.complete());
    registry.add(tool);
    var details = Catalog.inspect(registry, store, DEFAULTS).inspect("dev.example.fetch-url");
    assertEquals(tool, details.tool());
    assertEquals(store.modulePath(tool), details.module());
    assertEquals(
        new ResourceLimits(
            128 * ResourceLimits.MEGABYTE, Duration.ofSeconds(5), 3_000_000_000L, 1024),
        details.limits());
  }

  @Test
  void limits_that_a_manifest_does_not_name_are_the_defaults() {
    registry.add(Tools.tool("a.b"));
    var details = Catalog.inspect(registry, new FolderToolStore(data), DEFAULTS).inspect("a.b");
    assertEquals(DEFAULTS, details.limits());
  }

  @Test
  void an_unknown_id_is_answered_with_the_nearest() {
    registry.add(Tools.tool("dev.example.greet"));
    var problem = Thrown.problem(() -> inspect("dev.example.gret"));
    assertEquals("tool.not-found", problem.code());
    assertTrue(problem.hint().contains("'dev.example.greet'"), problem::hint);
  }

  @Test
  void of_a_tool_all_functions_are_shown_and_of_a_function_itself() {
    var tool =
        Tools.functions(
            "dev.example.math", Tools.function("add", "a"), Tools.function("calc.sub", "b"));
    registry.add(tool);
    assertEquals(tool.operations(), operations("dev.example.math"));
    assertEquals(List.of(tool.operations().getFirst()), operations("dev.example.math.add"));
    assertEquals(List.of(tool.operations().getLast()), operations("dev.example.math.calc.sub"));
    var problem = Thrown.problem(() -> inspect("dev.example.math.ad"));
    assertEquals("the tool dev.example.math has no function 'ad'", problem.cause());
    assertEquals("did you mean 'dev.example.math.add'?", problem.hint());
  }

  @Test
  void behind_a_tool_without_functions_there_is_nothing() {
    registry.add(Tools.tool("dev.example.greet"));
    var problem = Thrown.problem(() -> inspect("dev.example.greet.add"));
    assertTrue(problem.cause().startsWith("no tool with the id"), problem::cause);
  }

  @Test
  void what_can_be_no_id_is_not_found_and_quoted_without_control_characters() {
    registry.add(Tools.tool("dev.example.greet"));
    var problem = Thrown.problem(() -> inspect("../\u001b[31m" + "x".repeat(500)));
    assertEquals("tool.not-found", problem.code());
    assertFalse(problem.sentence().contains("\u001b"));
    assertTrue(problem.sentence().length() < 300, problem::sentence);
  }

  @Test
  void without_any_tool_the_way_to_install_one_is_named() {
    var problem = Thrown.problem(() -> inspect("a.b"));
    assertEquals("no tool is installed yet", problem.hint());
    assertTrue(problem.fix().contains("kami install"), problem::fix);
  }

  private List<Operation> operations(String id) {
    return Catalog.inspect(registry, new FolderToolStore(data), DEFAULTS).inspect(id).operations();
  }

  private void inspect(String id) {
    Catalog.inspect(registry, new FolderToolStore(data), DEFAULTS).inspect(id);
  }
}
