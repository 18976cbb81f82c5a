package dev.kami.adapters.wasm.component.suite;

import dev.kami.adapters.wasm.abi.Caller;
import dev.kami.adapters.wasm.abi.ComponentFunction;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.component.instance.ComponentInstance;
import dev.kami.adapters.wasm.component.instance.TestComponent;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.validation.InvalidComponentException;
import dev.kami.adapters.wasm.component.validation.ValidComponent;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the commands of one script. */
final class ScriptRun {
  private final Script script;
  private final Mode mode;
  private final Tally tally;
  private final Map<String, ValidComponent> definitions = new HashMap<>();
  private final Map<ValidComponent, TestComponent<String>> prepared = new HashMap<>();
  private final Map<String, ComponentInstance> instances = new HashMap<>();
  private Optional<ComponentInstance> latest = Optional.empty();

  ScriptRun(Script script, Mode mode, Tally tally) {
    this.script = script;
    this.mode = mode;
    this.tally = tally;
  }

  void run() {
    for (ScriptCommand command : script.commands()) {
      Optional<String> difference;
      try {
        difference = step(command);
      } catch (RuntimeException | Error thrown) {
        difference = Optional.of("threw " + thrown);
      }
      difference.ifPresentOrElse(
          it -> tally.failed(script, command, it), () -> tally.passed(command));
    }
  }

  private Optional<String> step(ScriptCommand command) {
    return switch (command.type()) {
      case "component" -> {
        ValidComponent component = define(command);
        yield instantiate(component, command.text("name"));
      }
      case "component_definition" -> {
        var _ = define(command);
        yield Optional.empty();
      }
      case "component_instance" ->
          instantiate(
              Optional.ofNullable(definitions.get(command.text("of").orElseThrow())).orElseThrow(),
              command.text("instance"));
      case "assert_return" -> assertReturn(command);
      case "assert_trap" -> assertTrap(command);
      case "assert_invalid", "assert_malformed" -> assertRefused(command);
      default -> Optional.of("is not known to this runner");
    };
  }

  private ValidComponent define(ScriptCommand command) {
    ValidComponent component = TestComponent.valid(script.binary(command));
    command.text("name").ifPresent(it -> definitions.put(it, component));
    return component;
  }

  private Optional<String> instantiate(ValidComponent component, Optional<String> name) {
    latest = Optional.empty();
    ComponentInstance instance =
        prepared
            .computeIfAbsent(component, it -> TestComponent.of(it, mode, List.of()))
            .instantiate(script.name());
    name.ifPresent(it -> instances.put(it, instance));
    latest = Optional.of(instance);
    return Optional.empty();
  }

  private Optional<String> assertReturn(ScriptCommand command) {
    ComponentFunction function = function(command);
    Optional<Value> result = call(function, command);
    Optional<Value> expected =
        function.type().result().map(it -> ScriptValues.read(command.expected().getFirst(), it));
    return result.equals(expected)
        ? Optional.empty()
        : Optional.of("expected %s, found %s".formatted(expected, result));
  }

  private Optional<String> assertTrap(ScriptCommand command) {
    ComponentFunction function = function(command);
    String expected = command.text("text").orElseThrow().replace("wasm trap: ", "");
    try {
      return Optional.of("returned %s, no trap".formatted(call(function, command)));
    } catch (RuntimeException trap) {
      return String.valueOf(trap.getMessage()).contains(expected)
          ? Optional.empty()
          : Optional.of("expected a trap “%s”, found %s".formatted(expected, trap));
    }
  }

  /**
   * What is wrong in the text format only never becomes a file: then the assertion is that the
   * converter, which has that parser, refused it, too.
   */
  private Optional<String> assertRefused(ScriptCommand command) {
    if (command.text("filename").isEmpty()) {
      return command.text("textError").isPresent()
          ? Optional.empty()
          : Optional.of("has neither a file nor an error of the text format");
    }
    try {
      var _ = TestComponent.valid(script.binary(command));
      return Optional.of("accepted, expected: " + command.text("text").orElse("an error"));
    } catch (MalformedBinaryException | InvalidComponentException _) {
      return Optional.empty();
    }
  }

  private ComponentFunction function(ScriptCommand command) {
    Optional<ComponentInstance> instance =
        command.instance().isPresent() ? command.instance().map(instances::get) : latest;
    return instance
        .flatMap(it -> it.function(command.field()))
        .orElseThrow(() -> new IllegalStateException("no function " + command.field()));
  }

  private static Optional<Value> call(ComponentFunction function, ScriptCommand command) {
    FunctionType type = function.type();
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < type.parameters().size(); i++) {
      arguments.add(ScriptValues.read(command.arguments().get(i), type.parameters().get(i).type()));
    }
    return function.call(Caller.HOST, arguments);
  }
}
