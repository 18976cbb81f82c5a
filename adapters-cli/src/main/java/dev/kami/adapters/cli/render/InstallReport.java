package dev.kami.adapters.cli.render;

import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an installation granted, and the command to try it with. */
final class InstallReport {
  /** Names that need no quoting in any shell: the command is meant to be pasted. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

  private InstallReport() {}

  static String text(Tool tool, String databaseFlag) {
    var security = tool.manifest().security();
    var rows = new ArrayList<>(GrantWords.rows(security));
    rows.add(List.of("limits", limits(security.limits())));
    return "installed "
        + tool.id()
        + " "
        + tool.manifest().version()
        + "\nit may use\n"
        + Table.wrapped("  ", rows)
        + warning(tool)
        + "next: kami exec "
        + tool.operations().getFirst().id()
        + databaseFlag
        + " --input '"
        + exampleInput(tool)
        + "'\n";
  }

  private static String warning(Tool tool) {
    return tool.describedOtherwise()
        ? Table.wrapped(
            "",
            List.of(
                List.of(
                    "warning:",
                    "the module describes itself otherwise: " + tool.described().orElseThrow())))
        : "";
  }

  private static String exampleInput(Tool tool) {
    var operation = tool.operations().getFirst();
    return operation.function().isEmpty() && tool.manifest().arguments().given().isEmpty()
        ? exampleInput(tool.manifest().arguments().declared())
        : ExampleInput.of(operation.arguments());
  }

  private static String limits(RequestedLimits limits) {
    var parts = new ArrayList<String>();
    limits.memoryMb().ifPresent(mb -> parts.add(mb + " MB of memory"));
    limits.timeMillis().ifPresent(ms -> parts.add(ms + " ms"));
    limits.fuel().ifPresent(fuel -> parts.add(fuel + " instructions"));
    return parts.isEmpty() ? "the defaults" : String.join(", ", parts);
  }

  private static String exampleInput(List<ToolArgument> arguments) {
    var required = arguments.stream().filter(ToolArgument::required).toList();
    if (!required.stream().allMatch(a -> PLAIN.matcher(a.name()).matches())) {
      return "{}";
    }
    return required.stream()
        .map(argument -> "\"" + argument.name() + "\":" + exampleValue(argument.type()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String exampleValue(ArgumentType type) {
    return switch (type) {
      case STRING -> "\"...\"";
      case NUMBER, INTEGER -> "1";
      case BOOLEAN -> "true";
      case OBJECT -> "{}";
      case ARRAY -> "[]";
    };
  }
}
