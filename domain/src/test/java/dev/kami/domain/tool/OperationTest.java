package dev.kami.domain.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.schema.JsonSchema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OperationTest {

  private static final JsonObject INTEGER = JsonObject.EMPTY.with("type", "integer");
  private static final ToolFunction ADD =
      new ToolFunction(
          "add",
          JsonObject.EMPTY
              .with("type", "object")
              .with("properties", JsonObject.EMPTY.with("a", INTEGER).with("b", INTEGER))
              .with("required", JsonArray.ofStrings(List.of("a", "b"))),
          Optional.of(INTEGER));
  private static final ToolFunction PING =
      new ToolFunction("ping", JsonObject.EMPTY, Optional.empty());

  @Test
  void a_tool_is_called_by_its_id_and_so_is_its_only_function() {
    var plain = tool(ToolArguments.NONE);
    assertEquals(List.of(new Operation(plain.id(), plain, Optional.empty())), plain.operations());
    assertEquals("Counts", plain.operations().getFirst().description());
    assertEquals(Optional.empty(), plain.operations().getFirst().result());
    var single = tool(ToolArguments.NONE, ADD);
    assertEquals(
        List.of(new Operation(single.id(), single, Optional.of(ADD))), single.operations());
    assertEquals("Counts", single.operations().getFirst().description());
    assertEquals(Optional.of(INTEGER), single.operations().getFirst().result());
  }

  @Test
  void each_of_several_functions_has_an_id_and_a_description_of_its_own() {
    var operations = tool(ToolArguments.NONE, ADD, PING).operations();
    assertEquals(
        List.of("dev.example.math.add", "dev.example.math.ping"),
        operations.stream().map(operation -> operation.id().value()).toList());
    assertEquals("Counts\n\nFunction: ping", operations.getLast().description());
    assertEquals("math: ping", operations.getLast().title());
    assertEquals("math", tool(ToolArguments.NONE, ADD).operations().getFirst().title());
  }

  @Test
  void the_manifest_says_what_a_tool_without_functions_takes() {
    var declared = arguments(argument("a", Optional.of(JsonNumber.of(1))));
    var operation = tool(declared).operations().getFirst();
    assertEquals(declared.schema(), operation.arguments());
    assertEquals(
        new InputCheck.Accepted(JsonObject.EMPTY.with("a", 1)), operation.check(JsonObject.EMPTY));
    assertInstanceOf(
        InputCheck.Rejected.class, operation.check(JsonObject.EMPTY.with("c", JsonNull.NULL)));
  }

  @Test
  void the_manifest_adds_descriptions_and_defaults_to_what_a_function_takes() {
    var declared =
        arguments(
            argument("b", Optional.of(JsonNumber.of(1))),
            argument("a", Optional.empty()),
            argument("of-another", Optional.of(JsonNumber.of(9))));
    var operation = tool(declared, ADD, PING).operations().getFirst();
    assertEquals(
        JsonObject.EMPTY
            .with("type", "object")
            .with(
                "properties",
                JsonObject.EMPTY
                    .with("a", INTEGER.with("description", "About a"))
                    .with("b", INTEGER.with("description", "About b").with("default", 1)))
            .with("required", JsonArray.ofStrings(List.of("a"))),
        operation.arguments());
    assertEquals(
        new InputCheck.Accepted(JsonObject.EMPTY.with("a", 2).with("b", 1)),
        operation.check(JsonObject.EMPTY.with("a", 2)));
    assertInstanceOf(
        InputCheck.Rejected.class, operation.check(JsonObject.EMPTY.with("a", "any type")));
    assertInstanceOf(InputCheck.Rejected.class, operation.check(JsonObject.EMPTY.with("b", 5)));
    assertInstanceOf(InputCheck.Rejected.class, operation.check(JsonNull.NULL));
  }

  @Test
  void a_schema_of_the_manifest_is_passed_on_as_it_is_and_checked() {
    var schema =
        JsonObject.EMPTY
            .with("$schema", "https://json-schema.org/draft/2020-12/schema")
            .with("type", "object")
            .with("properties", JsonObject.EMPTY.with("a", INTEGER.with("default", 7)))
            .with("x-other", "kept");
    var operation = tool(ToolArguments.of(new JsonSchema(schema))).operations().getFirst();
    assertEquals(schema, operation.arguments());
    assertEquals(
        new InputCheck.Accepted(JsonObject.EMPTY.with("a", 7)), operation.check(JsonObject.EMPTY));
    assertInstanceOf(InputCheck.Rejected.class, operation.check(JsonObject.EMPTY.with("a", "x")));
  }

  @Test
  void schemas_of_another_shape_are_left_as_they_are() {
    var declared = arguments(argument("a", Optional.of(JsonNumber.of(1))));
    for (var schema :
        List.of(
            JsonObject.EMPTY,
            JsonObject.EMPTY.with("properties", 1),
            JsonObject.EMPTY.with("properties", JsonObject.EMPTY.with("a", 1)))) {
      var operation =
          tool(declared, new ToolFunction("f", schema, Optional.empty())).operations().getFirst();
      assertEquals(schema, operation.arguments());
    }
    var odd =
        JsonObject.EMPTY
            .with("properties", JsonObject.EMPTY.with("a", INTEGER))
            .with("required", "a");
    var operation =
        tool(declared, new ToolFunction("f", odd, Optional.empty())).operations().getFirst();
    assertEquals(odd.get("required"), operation.arguments().get("required"));
  }

  @Test
  void what_a_tool_without_functions_answers_is_told_when_it_is_json() {
    var schema = new JsonSchema(INTEGER);
    assertEquals(Optional.of(INTEGER), resultOf(new ToolOutput.Json(schema)));
    assertEquals(Optional.empty(), resultOf(ToolOutput.TEXT));
    assertEquals(Optional.empty(), resultOf(ToolOutput.CONTENT));
  }

  private static Optional<JsonObject> resultOf(ToolOutput output) {
    return tool(ToolArguments.NONE, output).operations().getFirst().result();
  }

  @Test
  void a_tool_may_describe_itself_otherwise_than_its_manifest_does() {
    var tool = tool(ToolArguments.NONE);
    assertFalse(tool.describedOtherwise());
    assertFalse(tool.examined(ModuleInterface.COMMAND, Optional.of("Counts")).describedOtherwise());
    assertTrue(tool.examined(ModuleInterface.COMMAND, Optional.of("Steals")).describedOtherwise());
  }

  private static ToolArguments arguments(ToolArgument... arguments) {
    return new ToolArguments(List.of(arguments));
  }

  private static ToolArgument argument(String name, Optional<JsonValue> defaultValue) {
    return new ToolArgument(
        name, ArgumentType.INTEGER, new Description("About " + name), false, defaultValue);
  }

  private static Tool tool(ToolArguments declared, ToolFunction... functions) {
    return tool(declared, ToolOutput.TEXT, functions);
  }

  private static Tool tool(ToolArguments declared, ToolOutput output, ToolFunction... functions) {
    var manifest =
        new ToolManifest(
            new ToolId("dev.example.math"),
            new ToolName("math"),
            new ToolVersion("1.0.0"),
            new ModulePath("t.wasm"),
            new Description("Counts"),
            declared,
            output,
            SecurityPolicy.DENY_ALL);
    var content = new StoredContent(Sha256.of("t"), 1, Sha256.of("t"));
    var offers =
        functions.length == 0
            ? ModuleInterface.COMMAND
            : new ModuleInterface(
                ModuleInterface.Kind.FUNCTIONS, "", List.of(functions), List.of());
    return new Tool(manifest, content, offers, Optional.empty(), Instant.EPOCH, true);
  }
}
