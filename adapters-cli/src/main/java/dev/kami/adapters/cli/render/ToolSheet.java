package dev.kami.adapters.cli.render;

import dev.kami.application.port.in.ToolDetails;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.schema.JsonSchema;
import dev.kami.domain.tool.ToolArgument;
import dev.kami.domain.tool.ToolOutput;
import java.util.ArrayList;
import java.util.List;

/** Everything about an installed tool on one page, for the reviewer who must decide to trust it. */
final class ToolSheet {
  private static final String INDENT = "  ";
  private static final int LONGEST_DEFAULT = 16;

  private ToolSheet() {}

  static String text(ToolDetails details, JsonCodec json) {
    var manifest = details.tool().manifest();
    return details.tool().id()
        + (details.tool().enabled() ? "\n" : " (disabled)\n")
        + Table.wrapped("", identity(details))
        + "\nsecurity: it may use\n"
        + Table.wrapped(INDENT, GrantWords.rows(manifest.security()))
        + "\nresource limits of a call\n"
        + Table.wrapped(INDENT, limits(details))
        + taken(details, json)
        + OfferSheet.rest(details.tool().offers());
  }

  private static String taken(ToolDetails details, JsonCodec json) {
    if (details.operations().getFirst().function().isEmpty()) {
      var manifest = details.tool().manifest();
      return "\narguments\n"
          + manifest
              .arguments()
              .given()
              .map(schema -> OfferSheet.parameters(INDENT, schema.source()))
              .orElseGet(() -> arguments(manifest.arguments().declared(), json))
          + answer(manifest.output());
    }
    var text = new StringBuilder("\nfunctions\n");
    details.operations().forEach(operation -> text.append(OfferSheet.operation(operation)));
    return text.toString();
  }

  private static String answer(ToolOutput output) {
    return switch (output) {
      case ToolOutput.Text _ -> "";
      case ToolOutput.Content _ ->
          "\nanswer\n" + INDENT + "content blocks: text, images, audio, resources\n";
      case ToolOutput.Json(var schema) ->
          "\nanswer\n"
              + (schema.equals(JsonSchema.ANYTHING)
                  ? INDENT + "any JSON\n"
                  : OfferSheet.parameters(INDENT, schema.source()));
    };
  }

  private static List<List<String>> identity(ToolDetails details) {
    var tool = details.tool();
    var manifest = tool.manifest();
    var rows = new ArrayList<List<String>>();
    rows.addAll(
        List.of(
            List.of("name", TerminalText.line(manifest.name().value())),
            List.of("version", manifest.version().text()),
            List.of("description", manifest.description().text()),
            List.of("kind", OfferSheet.kind(tool.offers().kind())),
            List.of("wasm path", TerminalText.line(details.module().toString())),
            List.of("sha256", tool.stored().module().hex()),
            List.of("size", tool.stored().moduleBytes() + " bytes"),
            List.of("installed", tool.installedAt().toString())));
    if (tool.describedOtherwise()) {
      rows.add(
          List.of(
              "warning",
              "the module describes itself otherwise: " + tool.described().orElseThrow()));
    }
    return rows;
  }

  private static List<List<String>> limits(ToolDetails details) {
    var limits = details.limits();
    var asked = details.tool().manifest().security().limits();
    return List.of(
        List.of("memory", megabytes(limits.memoryBytes()), origin(asked.memoryMb().isPresent())),
        List.of("time", limits.time().toMillis() + " ms", origin(asked.timeMillis().isPresent())),
        List.of("fuel", limits.fuel() + " instructions", origin(asked.fuel().isPresent())),
        List.of("output", megabytes(limits.outputBytes()), origin(false)));
  }

  private static String megabytes(long bytes) {
    return bytes / ResourceLimits.MEGABYTE + " MB";
  }

  private static String origin(boolean manifest) {
    return manifest ? "(manifest)" : "(default)";
  }

  private static String arguments(List<ToolArgument> arguments, JsonCodec json) {
    if (arguments.isEmpty()) {
      return INDENT + "none\n";
    }
    var rows = new ArrayList<List<String>>();
    for (var argument : arguments) {
      rows.add(
          List.of(
              TerminalText.line(argument.name()),
              argument.type().keyword(),
              need(argument, json),
              argument.description().text()));
    }
    return Table.wrapped(INDENT, rows);
  }

  private static String need(ToolArgument argument, JsonCodec json) {
    var otherwise = argument.required() ? "required" : "optional";
    return argument
        .defaultValue()
        .map(value -> "default " + Paragraph.cut(json.print(value), LONGEST_DEFAULT))
        .orElse(otherwise);
  }
}
