package dev.kami.domain.tool;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An installed tool, as the registry holds it.
 *
 * @param manifest what its author declared, word for word what was reviewed at installation
 * @param stored which content was installed
 * @param offers what the module offered when it was installed
 * @param described what the module then said of itself, if it says anything
 * @param installedAt when, with a precision of milliseconds
 * @param enabled whether it may be executed
 */
public record Tool(
    ToolManifest manifest,
    StoredContent stored,
    ModuleInterface offers,
    Optional<String> described,
    Instant installedAt,
    boolean enabled) {

  /** {@return the identity} */
  public ToolId id() {
    return manifest.id();
  }

  /**
   * {@return what can be called, under different ids: the tool under its own, or each of its
   * functions when it has several}
   */
  public List<Operation> operations() {
    var functions = offers.functions();
    return switch (functions.size()) {
      case 0 -> List.of(new Operation(id(), this, Optional.empty()));
      case 1 -> List.of(new Operation(id(), this, Optional.of(functions.getFirst())));
      default ->
          functions.stream()
              .map(function -> new Operation(id(function), this, Optional.of(function)))
              .toList();
    };
  }

  /** {@return the tool with what was found out by examining its module} */
  public Tool examined(ModuleInterface found, Optional<String> said) {
    return new Tool(manifest, stored, found, said, installedAt, enabled);
  }

  /** {@return whether the module says something else of itself than the manifest} */
  public boolean describedOtherwise() {
    return described.filter(text -> !text.equals(manifest.description().text())).isPresent();
  }

  private ToolId id(ToolFunction function) {
    return new ToolId(id() + "." + function.name());
  }
}
