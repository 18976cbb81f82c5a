package dev.kami.adapters.wasm.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.module.Corpus.Command;
import dev.kami.adapters.wasm.module.Corpus.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The specification's tests: each module read, written and metered, each call made with and without
 * metering.
 */
final class CorpusTest {
  private static final Set<String> VALID =
      Set.of("module", "assert_uninstantiable", "assert_unlinkable");
  private static final Set<String> NOT_VALID = Set.of("assert_invalid", "assert_malformed");

  @TempDir private Path temporary;

  @Test
  void every_valid_module_survives_reading_and_writing() throws IOException {
    int modules = 0;
    for (Script script : Corpus.scripts(temporary)) {
      for (Command command : script.commands()) {
        Optional<byte[]> bytes = validModule(script, command);
        if (bytes.isPresent()) {
          CoreModule module = CoreModule.read(bytes.get());
          assertEquals(module, CoreModule.read(module.write()), script + ":" + command);
          modules++;
        }
      }
    }
    assertTrue(modules > 1_000, "few modules: " + modules);
  }

  @Test
  void metering_makes_no_invalid_module_valid() throws IOException {
    int modules = 0;
    for (Script script : Corpus.scripts(temporary)) {
      for (Command command : script.commands()) {
        if (NOT_VALID.contains(command.type()) && script.hasModule(command)) {
          byte[] bytes = script.module(command);
          boolean valid = isValid(bytes);
          assertTrue(valid || !isValidWhenMetered(bytes), script + ":" + command);
          modules++;
        }
      }
    }
    assertTrue(modules > 1_500, "few modules: " + modules);
  }

  @Test
  void metering_changes_no_outcome_and_both_engines_use_the_same_fuel() throws IOException {
    List<String> differences = new ArrayList<>();
    int calls = 0;
    for (Script script : Corpus.scripts(temporary)) {
      Worlds worlds = new Worlds(script.name().startsWith("return_call"));
      for (Command command : script.commands()) {
        Optional<byte[]> module = validModule(script, command);
        worlds.step(command, module).forEach(it -> differences.add(script + ":" + command + it));
        calls += command.action().isPresent() ? 1 : 0;
      }
    }
    assertEquals(List.of(), differences);
    assertTrue(calls > 20_000, "few calls: " + calls);
  }

  private static Optional<byte[]> validModule(Script script, Command command) throws IOException {
    if (!VALID.contains(command.type()) || !script.hasModule(command)) {
      return Optional.empty();
    }
    return Optional.of(script.module(command)).filter(CorpusTest::isValid);
  }

  private static boolean isValidWhenMetered(byte[] bytes) {
    try {
      return isValid(FuelMeter.instrument(bytes).bytes());
    } catch (MalformedBinaryException _) {
      return false;
    }
  }

  /** What the engine thinks of a module, whichever exception it uses to say so. */
  private static boolean isValid(byte[] bytes) {
    try {
      WasmModule module = Parser.parse(bytes);
      return module.functionSection().functionCount() >= 0;
    } catch (RuntimeException _) {
      return false;
    }
  }
}
