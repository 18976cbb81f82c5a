package dev.kami.application.install;

import dev.kami.application.catalog.InstalledTools;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.Operation;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolArgument;
import dev.kami.domain.tool.ToolFunction;
import dev.kami.domain.tool.ToolId;
import dev.kami.domain.tool.ToolManifest;
import dev.kami.domain.tool.ToolOutput;
import java.util.LinkedHashSet;

/** Checks that a manifest and the functions of its module belong together. */
record OfferCheck(InstalledTools installed) {

  /**
   * Checks the names before anything else is done with them.
   *
   * @throws dev.kami.domain.problem.ProblemException {@code tool.long-function}, {@code
   *     tool.typed-twice} or {@code tool.argument-mismatch}, once for each
   */
  static void agreement(ToolManifest manifest, ModuleInterface offers) {
    if (offers.kind() != ModuleInterface.Kind.FUNCTIONS) {
      return;
    }
    var problems = new ProblemCollector();
    if (offers.functions().size() > 1) {
      offers.functions().stream()
          .filter(f -> ToolId.parse(manifest.id() + "." + f.name()).isEmpty())
          .forEach(function -> problems.add(tooLong(manifest.id(), function)));
    }
    if (manifest.arguments().given().isPresent() || !manifest.output().equals(ToolOutput.TEXT)) {
      problems.add(typesAreEnough());
    }
    if (!manifest.arguments().declared().isEmpty()) {
      arguments(manifest, offers, problems);
    }
    problems.throwIfAny();
  }

  /**
   * Checks that every id leads to one thing.
   *
   * @throws dev.kami.domain.problem.ProblemException {@code tool.id-taken}, once for each
   */
  void uniqueness(Tool tool) {
    var ids = new LinkedHashSet<ToolId>();
    ids.add(tool.id());
    tool.operations().stream().map(Operation::id).forEach(ids::add);
    var problems = new ProblemCollector();
    for (var id : ids) {
      installed
          .holder(id)
          .filter(other -> !other.id().equals(tool.id()))
          .ifPresent(other -> problems.add(idTaken(id, other.id())));
    }
    problems.throwIfAny();
  }

  private static void arguments(
      ToolManifest manifest, ModuleInterface offers, ProblemCollector problems) {
    var declared = manifest.arguments().declared().stream().map(ToolArgument::name).toList();
    var taken = new LinkedHashSet<String>();
    offers.functions().forEach(function -> taken.addAll(function.parameters()));
    for (var name : declared) {
      if (!taken.contains(name)) {
        problems.add(
            mismatch(
                "tool.toml declares the argument '" + name + "', which no function takes",
                NearestName.hint(name, taken),
                "remove or rename it in tool.toml"));
      }
    }
    for (var function : offers.functions()) {
      for (var name : function.parameters()) {
        if (!declared.contains(name)) {
          problems.add(
              mismatch(
                  "the function " + function.name() + " takes '" + name + "', not declared",
                  NearestName.hint(name, declared),
                  "declare it in tool.toml, or declare no arguments: they follow from the types"));
        }
      }
    }
  }

  private static Problem mismatch(String cause, String hint, String fix) {
    return new UserError(UserError.Kind.INVALID, "tool.argument-mismatch", cause, hint, fix);
  }

  private static Problem typesAreEnough() {
    return new UserError(
        UserError.Kind.INVALID,
        "tool.typed-twice",
        "tool.toml has a schema or an output, and the module has functions with types",
        "what functions take and answer follows from their types",
        "remove input_schema, output, output_schema and [[mcp.results]] from tool.toml");
  }

  private static Problem tooLong(ToolId id, ToolFunction function) {
    return new UserError(
        UserError.Kind.INVALID,
        "tool.long-function",
        "'" + Printable.clip(id + "." + function.name()) + "' is too long to be an id",
        "each function of a tool with several is called by the tool's id and its own name",
        "give the tool a shorter id; both have at most " + ToolId.MAX_LENGTH + " characters");
  }

  private static Problem idTaken(ToolId id, ToolId other) {
    return new UserError(
        UserError.Kind.CONFLICT,
        "tool.id-taken",
        "the id " + id + " is in use by the installed tool " + other,
        "functions are called by the id of their tool and their own name",
        "give the tool another id in tool.toml");
  }
}
