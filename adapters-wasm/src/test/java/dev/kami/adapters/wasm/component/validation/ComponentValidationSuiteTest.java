package dev.kami.adapters.wasm.component.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.component.binary.ComponentReader;
import dev.kami.adapters.wasm.module.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every component of the specification's suite is valid, invalid or malformed, as the suite says,
 * where {@code KAMI_COMPONENT_WAST} names a folder with the converted suite. What is malformed as
 * text only has no file: the converter's own parser has refused it.
 */
final class ComponentValidationSuiteTest {
  private static final String VARIABLE = "KAMI_COMPONENT_WAST";

  private final Validator validator = new Validator(new SuiteModules());
  private final Map<String, Integer> passed = new TreeMap<>();
  private final List<String> failed = new ArrayList<>();

  @Test
  void components_are_what_the_suite_says_that_they_are() throws IOException {
    Path folder =
        Path.of(
            Optional.ofNullable(System.getProperty(VARIABLE, System.getenv(VARIABLE))).orElse(""));
    assumeTrue(!folder.toString().isEmpty(), VARIABLE + " names no folder with the suite");
    for (Path script : scripts(folder)) {
      for (Map<?, ?> command : commands(script)) {
        check(command, script);
      }
    }
    System.out.println("The component model's suite, validated: " + passed);
    assertEquals(List.of(), failed);
    assertTrue(passed.getOrDefault("component", 0) >= 174, passed.toString());
    assertTrue(passed.getOrDefault("component_definition", 0) >= 75, passed.toString());
    assertTrue(passed.getOrDefault("assert_invalid", 0) >= 376, passed.toString());
    assertTrue(passed.getOrDefault("assert_malformed", 0) >= 75, passed.toString());
  }

  private void check(Map<?, ?> command, Path script) throws IOException {
    String type = String.valueOf(command.get("type"));
    boolean valid = type.equals("component") || type.equals("component_definition");
    if (!valid && !type.equals("assert_invalid") && !type.equals("assert_malformed")) {
      return;
    }
    String problem =
        command.get("filename") instanceof String file
            ? problem(Files.readAllBytes(script.resolveSibling(file)))
            : "refused as text";
    if (valid == problem.isEmpty() && (valid || isRefused(command))) {
      passed.merge(type, 1, Integer::sum);
    } else {
      failed.add("%s:%s %s: %s".formatted(script, command.get("line"), type, problem));
    }
  }

  private static boolean isRefused(Map<?, ?> command) {
    return command.get("filename") instanceof String || command.get("textError") instanceof String;
  }

  private String problem(byte[] file) {
    try {
      ValidComponent _ = validator.validate(ComponentReader.read(file));
      return "";
    } catch (MalformedBinaryException | InvalidComponentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static List<Path> scripts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<Map<?, ?>> commands(Path script) throws IOException {
    List<Map<?, ?>> commands = new ArrayList<>();
    if (Json.parse(Files.readString(script)) instanceof Map<?, ?> json
        && json.get("commands") instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> command) {
          commands.add(command);
        }
      }
    }
    return commands;
  }
}
