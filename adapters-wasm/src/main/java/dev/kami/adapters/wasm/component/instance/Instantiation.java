package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.abi.GuestResource;
import dev.kami.adapters.wasm.abi.InstanceState;
import dev.kami.adapters.wasm.component.resolve.TypeResolver;
import dev.kami.adapters.wasm.component.syntax.Alias;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.syntax.ExternDescriptor;
import dev.kami.adapters.wasm.component.syntax.InstanceExpression;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.syntax.TypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one instance of a component: evaluates its definitions in order (Explainer.md, component
 * definitions).
 */
final class Instantiation {
  private final Realm<?> realm;
  private final InstanceState state;
  private final Exports imports;
  private final IndexSpaces spaces;
  private final TypeResolver types;
  private final CoreDefinitions core;
  private final CanonDefinitions canon;
  private final Map<String, Item> exports = new LinkedHashMap<>();

  private Instantiation(
      Realm<?> realm, InstanceState state, List<IndexSpaces> enclosing, Exports imports) {
    this.realm = realm;
    this.state = state;
    this.imports = imports;
    this.spaces = new IndexSpaces(enclosing);
    this.types = new TypeResolver(spaces);
    this.core = new CoreDefinitions(realm, spaces);
    this.canon = new CanonDefinitions(realm, state, spaces);
  }

  /**
   * {@return the exports of a new instance}
   *
   * @param state what the canonical ABI knows of it
   * @param imports has everything that the component asks for
   */
  static Exports run(Realm<?> realm, InstanceState state, Closure component, Exports imports) {
    realm.budget().enter();
    Instantiation instantiation =
        new Instantiation(realm, realm.enlist(state), component.enclosing(), imports);
    Exports exports = instantiation.evaluate(component.component());
    realm.budget().leave();
    return exports;
  }

  private Exports evaluate(Component component) {
    for (Definition definition : component.definitions()) {
      realm.budget().parts(Parts.of(definition));
      define(definition);
    }
    return new NamedItems(exports);
  }

  private void define(Definition definition) {
    switch (definition) {
      case Definition.OfCoreModule module -> spaces.add(new Item.CoreModule(module.module()));
      case Definition.OfCoreInstance instance ->
          spaces.addCoreInstance(core.instance(instance.instance()));
      case Definition.OfCoreType _ -> {}
      case Definition.OfComponent nested ->
          spaces.add(new Item.OfComponent(new Closure(nested.component(), spaces.all())));
      case Definition.OfInstance instance ->
          spaces.add(new Item.OfInstance(instance(instance.instance())));
      case Definition.OfAlias alias -> alias(alias.alias());
      case Definition.OfType type -> spaces.add(type(type.type()));
      case Definition.OfCanon function -> canon.define(function.canon());
      case Definition.OfImport wanted -> spaces.add(imported(wanted));
      case Definition.OfExport export -> {
        Item item = spaces.item(export.item().sort(), export.item().index());
        exports.put(export.name().name(), item);
        spaces.add(item);
      }
    }
  }

  private Exports instance(InstanceExpression expression) {
    return switch (expression) {
      case InstanceExpression.Instantiate instantiate -> {
        Map<String, Item> arguments = new LinkedHashMap<>();
        for (InstanceExpression.Argument argument : instantiate.arguments()) {
          arguments.put(
              argument.name(), spaces.item(argument.item().sort(), argument.item().index()));
        }
        Closure component = spaces.component(instantiate.component());
        yield run(realm, state.child(), component, new NamedItems(arguments));
      }
      case InstanceExpression.FromExports inline -> {
        realm.budget().instance();
        Map<String, Item> items = new LinkedHashMap<>();
        for (InstanceExpression.InlineExport export : inline.exports()) {
          items.put(export.name().name(), spaces.item(export.item().sort(), export.item().index()));
        }
        yield new NamedItems(items);
      }
    };
  }

  private void alias(Alias alias) {
    switch (alias) {
      case Alias.OfExport(_, int instance, String name) ->
          spaces.add(spaces.instance(instance).find(name).orElseThrow());
      case Alias.OfCoreExport(Sort sort, int instance, String name) ->
          spaces.addCore(sort, spaces.coreInstance(instance).export(name));
      case Alias.Outer(Sort sort, int count, int index) -> {
        if (sort != Sort.CORE_TYPE) {
          spaces.add(spaces.outwards(count).item(sort, index));
        }
      }
    }
  }

  private Item type(TypeExpression type) {
    return switch (type) {
      case TypeExpression.Function function -> new Item.Type(types.function(function));
      case ValueTypeExpression value -> new Item.Type(types.value(value));
      case TypeExpression.Resource resource ->
          new Item.Type(
              new GuestResource(
                  "resource",
                  state,
                  resource.destructor().stream().mapToObj(spaces::coreFunction).findFirst()));
      case TypeExpression.Scope _ -> new Item.ScopeType();
    };
  }

  /** What an import is, of which the type equal to another needs no argument. */
  private Item imported(Definition.OfImport wanted) {
    return wanted.type() instanceof ExternDescriptor.TypeEqual(int type)
        ? spaces.item(Sort.TYPE, type)
        : imports.find(wanted.name().name()).orElseThrow();
  }
}
