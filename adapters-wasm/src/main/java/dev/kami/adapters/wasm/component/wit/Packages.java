package dev.kami.adapters.wasm.component.wit;

import dev.kami.adapters.wasm.component.name.InterfaceName;
import dev.kami.adapters.wasm.component.type.InstanceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The interfaces that a world names, by the packages that they are in. */
final class Packages {
  private final Names names;
  private final int limit;
  private final Map<String, Map<String, List<String>>> interfaces = new LinkedHashMap<>();
  private int used;

  Packages(Names names, int limit) {
    this.names = names;
    this.limit = limit;
  }

  /**
   * Adds an interface. One that is imported and exported is printed twice if its two sides differ,
   * as each has only what is used of it.
   */
  void add(InterfaceName name, InstanceType instance) {
    WitText text = new WitText(limit - used);
    new ScopePrinter(text, names.scope(Owner.of(name)), this).contents(instance.exports());
    String contents = text.toString();
    used += contents.length();
    List<String> sides =
        interfaces
            .computeIfAbsent(Owner.packageName(name), _ -> new LinkedHashMap<>())
            .computeIfAbsent(name.projection().text(), _ -> new ArrayList<>());
    if (!sides.contains(contents)) {
      sides.add(contents);
    }
  }

  /** Prints all that were added. */
  void print(WitText out) {
    interfaces.forEach((packageName, members) -> {
      out.space();
      out.add("package " + packageName).open();
      members.forEach((name, sides) -> sides.forEach(it -> print(out, name, it)));
      out.close();
    });
  }

  private static void print(WitText out, String name, String contents) {
    out.space();
    out.add("interface " + Identifier.of(name)).open();
    contents.lines().forEach(out::end);
    out.close();
  }
}
