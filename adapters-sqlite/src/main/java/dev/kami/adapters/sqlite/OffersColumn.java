package dev.kami.adapters.sqlite;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.ToolFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The column {@code offers}: what a module offered when it was installed. */
final class OffersColumn {

  private OffersColumn() {}

  static JsonObject write(ModuleInterface offers) {
    return JsonObject.EMPTY
        .with("kind", keyword(offers.kind()))
        .with("text", offers.text())
        .with("functions", array(offers.functions(), OffersColumn::function))
        .with("withheld", array(offers.withheld(), OffersColumn::withheld));
  }

  static ModuleInterface read(JsonValue column) {
    var members = Members.of(column);
    var kind = members.text("kind");
    return new ModuleInterface(
        Arrays.stream(ModuleInterface.Kind.values())
            .filter(known -> keyword(known).equals(kind))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("'kind' is unknown")),
        members.text("text"),
        members.entries("functions").stream().map(OffersColumn::function).toList(),
        members.entries("withheld").stream()
            .map(entry -> new ModuleInterface.Withheld(entry.text("name"), entry.text("why")))
            .toList());
  }

  private static String keyword(ModuleInterface.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JsonObject function(ToolFunction function) {
    var json =
        JsonObject.EMPTY.with("name", function.name()).with("arguments", function.arguments());
    return function.result().map(result -> json.with("result", result)).orElse(json);
  }

  private static ToolFunction function(Members members) {
    return new ToolFunction(
        members.text("name"), members.object("arguments"), members.optionalObject("result"));
  }

  private static JsonObject withheld(ModuleInterface.Withheld withheld) {
    return JsonObject.EMPTY.with("name", withheld.name()).with("why", withheld.why());
  }

  private static <T> JsonArray array(List<T> items, Function<T, JsonValue> form) {
    return new JsonArray(items.stream().map(form).toList());
  }
}
