package dev.kami.adapters.cli.render;

import dev.kami.application.port.in.ModuleDetails;
import dev.kami.application.port.in.ToolDetails;
import dev.kami.application.port.out.EffectiveSetting;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.tool.Tool;
import java.util.List;

/**
 * Results for programs: one JSON value on one line.
 *
 * @param codec writes it
 */
public record JsonForm(JsonCodec codec) implements ResultForm {
  @Override
  public String installed(Tool tool, String databaseFlag) {
    return print(ToolJson.of(tool));
  }

  @Override
  public String tools(List<Tool> tools) {
    return print(new JsonArray(tools.stream().<JsonValue>map(ToolJson::of).toList()));
  }

  @Override
  public String details(ToolDetails details) {
    return print(ToolJson.of(details));
  }

  @Override
  public String module(ModuleDetails details) {
    return print(OfferJson.of(details));
  }

  @Override
  public String settings(List<EffectiveSetting> settings) {
    return print(new JsonArray(settings.stream().<JsonValue>map(JsonForm::json).toList()));
  }

  @Override
  public String execution(ExecutionResult result) {
    return print(ExecutionJson.of(result));
  }

  @Override
  public boolean tellsFailure() {
    return true;
  }

  private String print(JsonValue value) {
    return TerminalText.json(codec.print(value));
  }

  private static JsonObject json(EffectiveSetting setting) {
    return JsonObject.EMPTY
        .with("key", setting.key())
        .with("value", setting.value())
        .with("origin", setting.origin());
  }
}
