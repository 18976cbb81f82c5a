package dev.kami.adapters.cli.render;

import dev.kami.application.port.in.ModuleDetails;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.Operation;
import dev.kami.domain.tool.Tool;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a module offers, as JSON. */
final class OfferJson {

  private OfferJson() {}

  /** {@return the module file} */
  static JsonObject of(ModuleDetails details) {
    var offers = details.offers();
    var json =
        JsonObject.EMPTY
            .with("wasm_path", details.file().toString())
            .with("kind", kind(offers))
            .with("bytes", details.bytes())
            .with("sha256", details.digest().hex());
    var functions =
        array(
            offers.functions(),
            f -> function(JsonObject.EMPTY.with("name", f.name()), f.arguments(), f.result()));
    return details(offers, described(json, details.described())).with("functions", functions);
  }

  /** {@return the tool with its kind, and its functions if it has some} */
  static JsonObject with(Tool tool, List<Operation> operations, JsonObject json) {
    var more = described(json.with("kind", kind(tool.offers())), tool.described());
    return tool.offers().kind() == ModuleInterface.Kind.FUNCTIONS
        ? more.with("functions", array(operations, OfferJson::operation))
        : more;
  }

  /** {@return that, and what only a reviewer wants to see} */
  static JsonObject details(ModuleInterface offers, JsonObject json) {
    var withheld =
        array(
            offers.withheld(),
            each -> JsonObject.EMPTY.with("name", each.name()).with("why", each.why()));
    return json.with("cannot_be_called", withheld).with("interface", offers.text());
  }

  private static JsonObject operation(Operation operation) {
    var json =
        JsonObject.EMPTY
            .with("id", operation.id().value())
            .with("name", operation.function().orElseThrow().name());
    return function(json, operation.arguments(), operation.result());
  }

  private static JsonObject function(
      JsonObject json, JsonObject arguments, Optional<JsonObject> result) {
    var taking = json.with("arguments", arguments);
    return result.map(schema -> taking.with("result", schema)).orElse(taking);
  }

  private static JsonObject described(JsonObject json, Optional<String> text) {
    return text.map(said -> json.with("describe", said)).orElse(json);
  }

  private static String kind(ModuleInterface offers) {
    return offers.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> JsonArray array(List<T> items, Function<T, JsonValue> form) {
    return new JsonArray(items.stream().map(form).toList());
  }
}
