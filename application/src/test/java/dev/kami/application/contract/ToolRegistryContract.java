package dev.kami.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.kami.application.fixture.AnyTool;
import dev.kami.application.fixture.Thrown;
import dev.kami.application.fixture.Tools;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ToolRegistry} does. */
public abstract class ToolRegistryContract {

  private static final int THREADS = 8;

  private final List<ToolRegistry> opened = new ArrayList<>();
  private ToolRegistry registry;

  /**
   * {@return a registry; a test's first call finds it empty, a later call gives another handle to
   * the same content, as a second process would have it}
   */
  protected abstract ToolRegistry open();

  @BeforeEach
  final void open_the_registry() {
    registry = opened();
  }

  @AfterEach
  final void close_every_handle_twice() {
    opened.forEach(ToolRegistry::close);
    opened.forEach(ToolRegistry::close);
  }

  @Test
  final void a_new_registry_is_empty() {
    assertEquals(List.of(), registry.list(Optional.empty()));
    assertEquals(Optional.empty(), registry.find(new ToolId("dev.example.none")));
  }

  @Test
  final void what_was_added_is_found_and_equal_in_every_field() {
    for (var seed = 0; seed < 100; seed++) {
      var tool = new AnyTool(new Random(seed)).tool("dev.example.t" + seed);
      registry.add(tool);
      assertEquals(Optional.of(tool), registry.find(tool.id()), "seed " + seed);
    }
    var all = registry.list(Optional.empty());
    assertEquals(100, all.size());
    for (var tool : all) {
      assertEquals(registry.find(tool.id()), Optional.of(tool));
    }
  }

  @Test
  final void pages_are_the_list_in_pieces() {
    for (var i = 10; i < 35; i++) {
      registry.add(Tools.tool("dev.example.t" + i));
    }
    var all = registry.list(Optional.empty());
    var read = new ArrayList<Tool>();
    var page = registry.page(Optional.empty(), 10);
    while (!page.isEmpty()) {
      read.addAll(page);
      page = registry.page(Optional.of(page.getLast().id()), 10);
    }
    assertEquals(all, read);
    assertEquals(all.subList(0, 1), registry.page(Optional.empty(), 1));
    assertEquals(all, registry.page(Optional.empty(), Integer.MAX_VALUE));
    assertEquals(all.subList(5, 7), registry.page(Optional.of(new ToolId("dev.example.t14a")), 2));
  }

  @Test
  final void a_change_is_seen_in_the_revision_whichever_handle_made_it() {
    var other = opened();
    var ours = registry.revision();
    var others = other.revision();
    registry.add(Tools.tool("dev.example.first"));
    assertNotEquals(ours, registry.revision());
    assertNotEquals(others, other.revision());
    ours = registry.revision();
    assertEquals(ours, registry.revision());
    other.add(Tools.tool("dev.example.second"));
    assertNotEquals(ours, registry.revision());
  }

  @Test
  final void another_handle_finds_what_was_added_with_its_next_call() {
    var other = opened();
    assertEquals(List.of(), other.list(Optional.empty()));
    var tool = Tools.tool("dev.example.shared");
    registry.add(tool);
    assertEquals(Optional.of(tool), other.find(tool.id()));
    assertEquals(List.of(tool), other.list(Optional.empty()));
  }

  @Test
  final void an_id_is_taken_once_in_whatever_version_and_the_first_tool_stays() {
    var first = new AnyTool(new Random(1)).tool("dev.example.twice");
    var second = new AnyTool(new Random(2)).tool("dev.example.twice");
    registry.add(first);
    var problem = Thrown.problem(() -> registry.add(second));
    assertEquals("tool.already-installed", problem.code());
    assertEquals(UserError.Kind.CONFLICT, assertInstanceOf(UserError.class, problem).kind());
    assertEquals(List.of(first), registry.list(Optional.empty()));
  }

  @Test
  final void tools_are_listed_in_the_order_of_their_ids() {
    var ids = List.of("a.b-c", "a.b", "b.a", "a.b.c", "a.b1", "aa.b", "a.ba");
    ids.forEach(id -> registry.add(Tools.tool(id)));
    assertEquals(
        ids.stream().sorted().toList(),
        registry.list(Optional.empty()).stream().map(tool -> tool.id().value()).toList());
  }

  @Test
  final void a_filter_is_a_literal_part_of_the_name_and_ignores_letter_case() {
    var percent = added("a.percent", "50% off");
    var underscore = added("a.underscore", "a_b");
    var letters = added("a.letters", "Fetch-URL");
    var backslash = added("a.backslash", "back\\slash");
    var quote = added("a.quote", "it's [x]*?");
    var unicode = added("a.unicode", "天気 und Übersicht");
    assertEquals(List.of(percent), filtered("%"));
    assertEquals(List.of(underscore), filtered("_"));
    assertEquals(List.of(letters), filtered("fetch-url"));
    assertEquals(List.of(letters), filtered("H-U"));
    assertEquals(List.of(backslash), filtered("\\"));
    assertEquals(List.of(quote), filtered("'s [x]*?"));
    assertEquals(List.of(unicode), filtered("気 UND"));
    assertEquals(List.of(), filtered("a.quote"), "the filter is for names, not ids");
    assertEquals(List.of(), filtered("x' OR '1'='1"));
    assertEquals(6, filtered("").size());
  }

  @Test
  final void many_threads_add_different_tools_and_all_are_there() throws Exception {
    var other = opened();
    var added =
        together(index -> {
          var tool = Tools.tool("dev.example.t" + index);
          (index % 2 == 0 ? registry : other).add(tool);
          return tool;
        });
    assertEquals(added, registry.list(Optional.empty()));
  }

  @Test
  final void of_many_threads_that_add_the_same_id_one_succeeds() throws Exception {
    var other = opened();
    var codes =
        together(index -> {
          try {
            (index % 2 == 0 ? registry : other).add(Tools.named("a.same", "number " + index));
            return "added";
          } catch (ProblemException e) {
            return e.first().code();
          }
        });
    assertEquals(1, codes.stream().filter("added"::equals).count(), codes::toString);
    assertEquals(
        THREADS - 1,
        codes.stream().filter("tool.already-installed"::equals).count(),
        codes::toString);
    assertEquals(1, registry.list(Optional.empty()).size());
  }

  private ToolRegistry opened() {
    var handle = open();
    opened.add(handle);
    return handle;
  }

  private Tool added(String id, String name) {
    var tool = Tools.named(id, name);
    registry.add(tool);
    return tool;
  }

  private List<Tool> filtered(String nameContains) {
    return registry.list(Optional.of(nameContains));
  }

  private interface Task<T> {
    T run(int index);
  }

  private static <T> List<T> together(Task<T> task)
      throws InterruptedException, ExecutionException {
    var tasks =
        IntStream.range(0, THREADS).mapToObj(index -> (Callable<T>) () -> task.run(index)).toList();
    var results = new ArrayList<T>();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
    }
    return results;
  }
}
