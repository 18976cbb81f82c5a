package dev.kami.adapters.cli.render;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a module offers, for people. */
final class OfferSheet {

  private static final String INDENT = "  ";

  private OfferSheet() {}

  static String kind(ModuleInterface.Kind kind) {
    return switch (kind) {
      case COMMAND -> "WASI command";
      case TEXT_TOOL -> "KAMI tool";
      case FUNCTIONS -> "functions with types";
    };
  }

  /** {@return what an operation takes and answers} */
  static String operation(Operation operation) {
    return signature(operation.id().value(), operation.arguments(), operation.result().stream());
  }

  /** {@return what the functions of a module take and answer} */
  static String functions(ModuleInterface offers) {
    var text = new StringBuilder();
    for (var function : offers.functions()) {
      text.append(signature(function.name(), function.arguments(), function.result().stream()));
    }
    return text.toString();
  }

  /** {@return what cannot be called, and the interface; empty when nothing is known of both} */
  static String rest(ModuleInterface offers) {
    var text = new StringBuilder();
    if (!offers.withheld().isEmpty()) {
      var rows = new ArrayList<List<String>>();
      for (var withheld : offers.withheld()) {
        rows.add(List.of(TerminalText.line(withheld.name()), TerminalText.line(withheld.why())));
      }
      text.append("\ncannot be called\n").append(Table.wrapped(INDENT, rows));
    }
    if (!offers.text().isEmpty()) {
      text.append("\ninterface\n");
      offers
          .text()
          .lines()
          .forEach(line -> text.append(INDENT).append(TerminalText.line(line)).append('\n'));
    }
    return text.toString();
  }

  /** {@return the members of an object of that schema, one a line} */
  static String parameters(String indent, JsonObject schema) {
    var rows = rows(schema);
    return rows.isEmpty() ? indent + "an object\n" : Table.wrapped(indent, rows);
  }

  private static String signature(String name, JsonObject arguments, Stream<JsonObject> result) {
    var rows = rows(arguments);
    result.forEach(schema -> rows.add(List.of("→", "", SchemaWords.of(schema))));
    return INDENT + name + "\n" + Table.wrapped(INDENT + INDENT, rows);
  }

  private static List<List<String>> rows(JsonObject arguments) {
    var required = required(arguments);
    var rows = new ArrayList<List<String>>();
    for (var property : properties(arguments).entrySet()) {
      var parameter = property.getKey();
      rows.add(
          List.of(
              TerminalText.line(parameter),
              required.contains(new JsonString(parameter)) ? "required" : "optional",
              described(property.getValue())));
    }
    return rows;
  }

  private static String described(JsonValue schema) {
    var words = SchemaWords.of(schema);
    return schema instanceof JsonObject object
            && object.get("description").orElse(schema) instanceof JsonString(var description)
        ? words + ": " + description
        : words;
  }

  private static Map<String, JsonValue> properties(JsonObject schema) {
    return schema.get("properties").orElse(JsonObject.EMPTY) instanceof JsonObject(var members)
        ? members
        : Map.of();
  }

  private static List<JsonValue> required(JsonObject schema) {
    return schema.get("required").orElse(schema) instanceof JsonArray(var names)
        ? names
        : List.of();
  }
}
