package dev.kami.adapters.wasm.component.wit;

import dev.kami.adapters.wasm.component.type.ComponentType;

/**
 * Prints the type of a component as WIT (WIT.md): a world {@code root}, then the interfaces that it
 * names in their packages. What WIT has no words for, like components and core modules, is written
 * in the same manner. Names and order are those of the component, so the same component always
 * gives the same text; it ends where it would become larger than a million characters.
 */
public final class InterfacePrinter {
  private static final int LIMIT = 1_000_000;
  private static final String WORLD = "root";

  private InterfacePrinter() {}

  /** {@return the lines of WIT, of the type of a valid component} */
  public static String print(ComponentType component) {
    Names names = Names.of(Owner.of(WORLD));
    Packages packages = new Packages(names, LIMIT);
    WitText out = new WitText(LIMIT);
    ScopePrinter world = new ScopePrinter(out, names, packages);
    out.end("package %s:component;".formatted(WORLD));
    out.space();
    out.add("world " + WORLD).open();
    world.border(Border.IMPORTS, component.imports());
    out.space();
    world.border(Border.EXPORTS, component.exports());
    out.close();
    packages.print(out);
    return out.toString();
  }
}
