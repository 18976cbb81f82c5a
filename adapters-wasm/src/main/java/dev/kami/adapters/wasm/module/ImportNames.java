package dev.kami.adapters.wasm.module;

import java.util.List;

/** Names of imports: a fresh one, and one for those that have none. */
public final class ImportNames {
  private static final String MODULE = "nameless";

  private ImportNames() {}

  /**
   * {@return a module name for imports whose two names are empty, which real components have and
   * engines refuse ({@link #given}), and for tags ({@link OwnTags}); empty when there are none}
   */
  public static String forNameless(CoreModule module) {
    return module.tags().isEmpty() && module.imports().stream().noneMatch(ImportNames::nameless)
        ? ""
        : unused(MODULE, module);
  }

  /** {@return the module with that module name on each import whose two names are empty} */
  public static CoreModule given(CoreModule module, String name) {
    List<Import> imports =
        module.imports().stream()
            .map(item -> nameless(item) ? new Import(name, "", item.type()) : item)
            .toList();
    return module.withImports(imports);
  }

  /** A module name from which nothing is imported yet. */
  static String unused(String wanted, CoreModule module) {
    String name = wanted;
    for (int i = 1; isImported(name, module); i++) {
      name = wanted + i;
    }
    return name;
  }

  private static boolean nameless(Import item) {
    return item.module().isEmpty() && item.name().isEmpty();
  }

  private static boolean isImported(String name, CoreModule module) {
    return module.imports().stream().anyMatch(item -> item.module().equals(name));
  }
}
