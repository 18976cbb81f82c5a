package dev.kami.adapters.wasm.component.wit;

import dev.kami.adapters.wasm.component.name.InterfaceName;
import dev.kami.adapters.wasm.component.name.ParsedName;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import java.util.Map;

/**
 * Prints the type of a component as WIT (WIT.md): a world {@code root}, then the interfaces that it
 * names in their packages. What WIT has no words for, like components and core modules, is written
 * in the same manner. Names and order are those of the component, so the same component always
 * gives the same text; it ends where it would become larger than a million characters.
 */
public final class InterfacePrinter {
  private static final int LIMIT = 1_000_000;
  private static final String WORLD = "root";

  private final Names names = Names.of(WORLD);
  private final Packages packages = new Packages(names, LIMIT);
  private final WitText out = new WitText(LIMIT);
  private final ScopePrinter world = new ScopePrinter(out, names);

  private InterfacePrinter() {}

  /** {@return the lines of WIT, of the type of a valid component} */
  public static String print(ComponentType component) {
    return new InterfacePrinter().text(component);
  }

  private String text(ComponentType component) {
    out.end("package root:component;");
    out.space();
    out.add("world " + WORLD).open();
    border(Border.IMPORTS, component.imports());
    out.space();
    border(Border.EXPORTS, component.exports());
    out.close();
    packages.print(out);
    return out.toString();
  }

  private void border(Border border, Map<String, ExternType> items) {
    Members members = new Members(items);
    items.forEach((name, item) -> {
      if (item instanceof TypeBound bound) {
        world.type(border.ofTypes(), name, bound, members);
      } else if (item instanceof InstanceType instance
          && ParsedName.parse(name) instanceof InterfaceName it) {
        out.add(border.keyword()).end(name + ";");
        packages.add(it, instance);
      } else if (!members.has(name)) {
        world.item(border.keyword(), name, item);
      }
    });
  }
}
