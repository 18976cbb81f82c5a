package dev.kami.adapters.wasm.component.wit;

import dev.kami.adapters.wasm.component.name.InterfaceName;
import dev.kami.adapters.wasm.component.name.ParsedName;
import dev.kami.adapters.wasm.component.name.PlainName;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints what stands in an interface, or in the world. */
final class ScopePrinter {
  private static final int DEPTH = 100;

  private final WitText out;
  private final Names names;
  private final Packages packages;
  private final TypePrinter types;
  private final Map<String, List<String>> uses = new LinkedHashMap<>();
  private final int depth;

  ScopePrinter(WitText out, Names names, Packages packages) {
    this(out, names, packages, 0);
  }

  private ScopePrinter(WitText out, Names names, Packages packages, int depth) {
    this.out = out;
    this.names = names;
    this.packages = packages;
    this.types = new TypePrinter(out, names);
    this.depth = depth;
  }

  /** The items of an interface: types, then functions and the rest, each in order. */
  void contents(Map<String, ExternType> items) {
    Members members = new Members(items);
    List<Runnable> definitions = new ArrayList<>();
    items.forEach((name, item) -> {
      if (item instanceof TypeBound bound) {
        definitions.add(declare("", name, bound, members));
      }
    });
    uses("");
    definitions.forEach(Runnable::run);
    out.space();
    items.forEach((name, item) -> {
      if (!(item instanceof TypeBound) && !members.has(name)) {
        item("", name, item);
      }
    });
  }

  /** The imports or exports of a world or a component, in order; interfaces only by name. */
  void border(Border border, Map<String, ExternType> items) {
    Members members = new Members(items);
    items.forEach((name, item) -> {
      if (item instanceof TypeBound bound) {
        Runnable definition = declare(border.ofTypes(), name, bound, members);
        uses(border.ofTypes());
        definition.run();
      } else if (item instanceof InstanceType instance
          && ParsedName.parse(name) instanceof InterfaceName it) {
        out.add(border.keyword()).end(name + ";");
        packages.add(it, instance);
      } else if (!members.has(name)) {
        item(border.keyword(), name, item);
      }
    });
  }

  /**
   * Gives a type its name. What is at home elsewhere is noted as used; what is defined here is left
   * to be printed when all names of the scope are known.
   */
  private Runnable declare(String keyword, String name, TypeBound bound, Members members) {
    DefinedType type = bound.type();
    Optional<String> other = names.here(type);
    Optional<Names.Home> home = names.elsewhere(type);
    names.add(type, name);
    if (other.isPresent()) {
      String of = Identifier.of(other.get());
      return () -> out.end("%stype %s = %s;".formatted(keyword, Identifier.of(name), of));
    }
    if (home.isPresent()) {
      use(name, home.get());
      return () -> {};
    }
    return () -> {
      out.space();
      out.add(keyword);
      define(name, type, members);
      out.space();
    };
  }

  private void use(String name, Names.Home home) {
    String as = home.name().equals(name) ? "" : " as " + Identifier.of(name);
    uses.computeIfAbsent(names.path(home.owner()), _ -> new ArrayList<>())
        .add(Identifier.of(home.name()) + as);
  }

  private void uses(String keyword) {
    uses.forEach((owner, items) ->
        out.end("%suse %s.{%s};".formatted(keyword, owner, String.join(", ", items))));
    uses.clear();
  }

  private void define(String name, DefinedType type, Members members) {
    switch (type) {
      case ResourceType _ -> resource(name, members.of(name));
      case ValueType value -> types.definition(name, value);
      case FunctionType _, InstanceType _, ComponentType _ -> {
        out.add("type ").add(Identifier.of(name)).add(" = ");
        extern(name, (ExternType) type);
      }
    }
  }

  private void resource(String name, List<Members.Member> members) {
    out.add("resource ").add(Identifier.of(name));
    if (members.isEmpty()) {
      out.end(";");
      return;
    }
    out.open();
    for (Members.Member member : members) {
      member(member);
      out.end(";");
    }
    out.close();
  }

  private void member(Members.Member member) {
    FunctionType type = member.type();
    List<Field> parameters = type.parameters();
    switch (member.name()) {
      case PlainName.Constructor _ -> {
        out.add("constructor");
        boolean plain = type.result().filter(OwnType.class::isInstance).isPresent();
        types.signature(parameters, plain ? Optional.empty() : type.result());
      }
      case PlainName.Method it -> {
        out.add(Identifier.of(it.name().text())).add(": ");
        types.function(type, parameters.subList(Math.min(1, parameters.size()), parameters.size()));
      }
      case PlainName.Static it -> {
        out.add(Identifier.of(it.name().text())).add(": static ");
        types.function(type);
      }
      case PlainName.Simple it -> {
        out.add(Identifier.of(it.label().text())).add(": ");
        types.function(type);
      }
    }
  }

  private void item(String keyword, String name, ExternType item) {
    out.add(keyword).add(Identifier.of(name)).add(": ");
    extern(name, item);
  }

  private void extern(String name, ExternType item) {
    if (out.isFull() || depth == DEPTH) {
      out.end("…;");
      return;
    }
    switch (item) {
      case FunctionType function -> {
        types.function(function);
        out.end(";");
      }
      case InstanceType instance -> {
        out.add("interface").open();
        inner(name).contents(instance.exports());
        out.close();
      }
      case ComponentType component -> {
        out.add("component").open();
        ScopePrinter inner = inner(name);
        inner.border(Border.IMPORTS, component.imports());
        out.space();
        inner.border(Border.EXPORTS, component.exports());
        out.close();
      }
      case CoreModuleType _ -> out.end("core module;");
      case TypeBound _ -> out.end("type;");
    }
  }

  private ScopePrinter inner(String name) {
    return new ScopePrinter(out, names.scope(Owner.of(name)), packages, depth + 1);
  }
}
