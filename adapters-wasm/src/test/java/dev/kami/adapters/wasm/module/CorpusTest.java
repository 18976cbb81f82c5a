package dev.kami.adapters.wasm.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.wasm.Parser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification's tests, each module and each call, read, written and metered. */
final class CorpusTest {
  @TempDir private Path temporary;

  @Test
  void every_valid_module_survives_reading_and_writing() throws IOException {
    int modules = 0;
    int equal = 0;
    for (Corpus.Script script : Corpus.scripts(temporary)) {
      for (Map<String, Object> command : script.commands()) {
        Optional<byte[]> bytes = validModule(script, command);
        if (bytes.isPresent()) {
          CoreModule module = CoreModule.read(bytes.get());
          byte[] written = module.write();
          assertEquals(module, CoreModule.read(written), () -> script + ":" + command.get("line"));
          modules++;
          equal += java.util.Arrays.equals(written, bytes.get()) ? 1 : 0;
        }
      }
    }
    System.err.println("round trip: " + modules + " modules, byte-equal " + equal);
    assertTrue(modules > 500, "few modules: " + modules);
  }

  @Test
  void malformed_and_invalid_modules_are_refused_or_stay_invalid() throws IOException {
    int refused = 0, all = 0;
    for (Corpus.Script script : Corpus.scripts(temporary)) {
      for (Map<String, Object> command : script.commands()) {
        if (!List.of("assert_invalid", "assert_malformed").contains(command.get("type"))
            || !has(command, "filename")
            || !String.valueOf(command.get("filename")).endsWith(".wasm")) {
          continue;
        }
        all++;
        byte[] bytes = script.module((String) command.get("filename"));
        boolean engineAccepts = accepts(bytes);
        try {
          byte[] metered = FuelMeter.instrument(bytes).bytes();
          if (!engineAccepts && accepts(metered))
            System.err.println("ACCEPTED " + script + ":" + command);
          assertTrue(engineAccepts || !accepts(metered), () -> script + ":" + command.get("line"));
        } catch (MalformedModuleException e) {
          refused++;
          if (command.get("type").equals("assert_malformed") == false) {}
        }
      }
    }
    System.err.println("invalid/malformed: " + all + " refused by reader " + refused);
  }

  private static boolean accepts(byte[] bytes) {
    try {
      var unused = Parser.parse(bytes);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Test
  void metered_guests_do_what_plain_ones_do_and_use_the_same_fuel_on_both_engines()
      throws IOException {
    List<String> differences = new ArrayList<>();
    int calls = 0;
    for (Corpus.Script script : Corpus.scripts(temporary)) {
      World interpreted = new World(false, false);
      World compiled = new World(false, true);
      World meteredInterpreted = new World(true, false);
      World meteredCompiled = new World(true, true);
      for (Map<String, Object> command : script.commands()) {
        String where = script + ":" + command.get("line") + " ";
        String outcome = step(script, command, interpreted);
        String outcomeCompiled = step(script, command, compiled);
        long before = meteredInterpreted.consumed() - meteredCompiled.consumed();
        String metered = step(script, command, meteredInterpreted);
        String both = step(script, command, meteredCompiled);
        long after = meteredInterpreted.consumed() - meteredCompiled.consumed();
        if (!outcome.equals(metered)) {
          differences.add(where + "interpreted: " + outcome + " metered: " + metered);
        }
        if (!outcomeCompiled.equals(both)) {
          differences.add(where + "compiled: " + outcomeCompiled + " metered: " + both);
        }
        if (before != after && !(outcome + outcomeCompiled).contains("exhausted")) {
          differences.add(
              where
                  + "fuel differs by "
                  + (after - before)
                  + " "
                  + outcome
                  + " / "
                  + outcomeCompiled);
        }
        calls += has(command, "action") ? 1 : 0;
      }
    }
    System.err.println("calls " + calls);
    assertEquals(List.of(), differences);
    assertTrue(calls > 5_000, "few calls: " + calls);
  }

  private static String step(Corpus.Script script, Map<String, Object> command, World world)
      throws IOException {
    if (has(command, "action")) {
      Map<String, Object> action = Corpus.asMap(command.get("action"));
      Optional<String> instance = text(action, "module").or(() -> text(action, "instance"));
      String field = (String) action.get("field");
      return "get".equals(action.get("type"))
          ? world.get(instance, field)
          : world.invoke(instance, field, Corpus.asList(action.getOrDefault("args", List.of())));
    }
    if ("register".equals(command.get("type"))) {
      world.register((String) command.get("as"), text(command, "name"));
      return "registered";
    }
    Optional<byte[]> module = validModule(script, command);
    return module.isPresent()
        ? world.instantiate(module.get(), text(command, "name"))
        : "nothing to do";
  }

  /** A module that can be instantiated, or can be but for its imports or a trap in its start. */
  private static Optional<byte[]> validModule(Corpus.Script script, Map<String, Object> command)
      throws IOException {
    List<String> kinds = List.of("module", "assert_uninstantiable", "assert_unlinkable");
    if (!kinds.contains(command.get("type")) || text(command, "filename").isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = script.module((String) command.get("filename"));
    return accepts(bytes) ? Optional.of(bytes) : Optional.empty();
  }

  private static boolean has(Map<String, Object> command, String key) {
    return text(command, key).isPresent();
  }

  private static Optional<String> text(Map<String, Object> json, String key) {
    return Optional.ofNullable(json.get(key)).map(String::valueOf).filter(it -> !it.equals("null"));
  }
}
