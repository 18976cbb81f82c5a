package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.matching.Bindings;
import dev.kami.adapters.wasm.component.matching.Matching;
import dev.kami.adapters.wasm.component.matching.Mismatch;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.syntax.ExternDescriptor;
import dev.kami.adapters.wasm.component.syntax.ExternName;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import java.util.Optional;

/** Validates the definitions of one component, each with the index spaces made by those before. */
final class ComponentCheck {

  private final Run run;
  private final Scope scope;
  private final Externs imports;
  private final Externs exports;
  private final FreeResources importedResources;

  private ComponentCheck(Scope scope) {
    this.run = scope.run();
    this.scope = scope;
    this.importedResources = new FreeResources(run.effort());
    NamedTypes imported = new NamedTypes(run);
    this.imports = Externs.visible(run, "import", imported);
    this.exports = Externs.visible(run, "export", imported.inner());
  }

  /** {@return the type of a component whose definitions make an empty scope full} */
  static ComponentType check(Component component, Scope scope) {
    return new ComponentCheck(scope).type(component);
  }

  private ComponentType type(Component component) {
    for (Definition definition : component.definitions()) {
      run.at(definition.offset());
      define(definition);
    }
    ComponentType type =
        new ComponentType(
            imports.items(),
            new ComponentExports(run.effort(), imports.items()).seen(exports.items()));
    new ValueTypeRules(run).checkDepth(type);
    return type;
  }

  private void define(Definition definition) {
    switch (definition) {
      case Definition.OfCoreModule(int _, var module) ->
          scope.core().modules().add(new CoreModules(run).type(module));
      case Definition.OfCoreInstance(int _, var instance) ->
          scope.core().instances().add(new CoreInstances(scope).exports(instance));
      case Definition.OfCoreType(int _, var type) -> new CoreTypes(scope).define(type);
      case Definition.OfComponent(int _, var component) ->
          scope.components().add(check(component, scope.inner(Scope.Kind.COMPONENT)));
      case Definition.OfInstance(int _, var instance) ->
          scope.instances().add(new Instantiation(scope).instance(instance));
      case Definition.OfAlias(int _, var alias) -> new Aliases(scope).define(alias);
      case Definition.OfType(int _, var type) ->
          scope.types().add(new TypeEvaluator(scope).evaluate(type));
      case Definition.OfCanon(int _, var canon) -> new Canons(scope).define(canon);
      case Definition.OfImport(int _, var name, var type) -> declare(name, type);
      case Definition.OfExport export -> export(export);
    }
  }

  /** Whoever supplies an import cannot know the resource types that are defined here. */
  private void declare(ExternName name, ExternDescriptor descriptor) {
    ExternType type = new Descriptors(scope).declare(imports, name, descriptor);
    if (importedResources.in(type)) {
      throw run.invalid("local resource type found in import `%s`".formatted(name));
    }
  }

  /** An export is also an alias of what it exports, under its own name and type. */
  private void export(Definition.OfExport export) {
    ExternType item = scope.item(export.item());
    ExternType type =
        export
            .type()
            .map(ascribed -> ascribed(export, ascribed, item))
            .orElseGet(() -> named(export, item));
    exports.add(export.name(), type);
    scope.add(type);
  }

  private static ExternType named(Definition.OfExport export, ExternType item) {
    return item instanceof TypeBound bound
        ? Descriptors.equal(export.name().name(), bound.type())
        : item;
  }

  private ExternType ascribed(
      Definition.OfExport export, ExternDescriptor ascribed, ExternType item) {
    ExternType type = new Descriptors(scope).type(export.name().name(), ascribed);
    Optional<Mismatch> mismatch = new Matching(new Bindings(), run.effort()).check(type, item);
    if (mismatch.isPresent()) {
      throw run.invalid(
          "ascribed type of export is not compatible with the item: %s"
              .formatted(mismatch.get().reason()));
    }
    return type;
  }
}
