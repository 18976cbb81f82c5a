package dev.kami.adapters.wasm.module;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns the tags that a module defines into imports, so that whoever links modules can give each
 * tag its identity. No index changes: imported tags come before defined ones anyway.
 */
public final class OwnTags {
  /** The name of each such import. */
  public static final String NAME = "tag";

  private OwnTags() {}

  /** {@return the module with its tags imported from a module of that name} */
  public static CoreModule imported(CoreModule module, String from) {
    List<Import> imports = new ArrayList<>(module.imports());
    module.tags().forEach(tag -> imports.add(new Import(from, NAME, tag)));
    return module.withImports(imports, List.of());
  }
}
