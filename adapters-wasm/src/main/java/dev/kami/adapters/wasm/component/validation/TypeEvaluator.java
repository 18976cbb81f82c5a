package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.resolve.TypeResolver;
import dev.kami.adapters.wasm.component.syntax.Declaration;
import dev.kami.adapters.wasm.component.syntax.TypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeExpression;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.List;

/** Makes types of type definitions in a scope (Explainer.md, type definitions). */
final class TypeEvaluator {

  private final Run run;
  private final Scope scope;
  private final ValueTypeRules rules;
  private final TypeResolver resolver;

  TypeEvaluator(Scope scope) {
    this.run = scope.run();
    this.scope = scope;
    this.rules = new ValueTypeRules(run);
    this.resolver = new TypeResolver(scope);
  }

  DefinedType evaluate(TypeExpression expression) {
    return switch (expression) {
      case ValueTypeExpression value -> value(value);
      case TypeExpression.Function function -> function(function);
      case TypeExpression.OfComponent component -> component(component);
      case TypeExpression.OfInstance instance -> instance(instance);
      case TypeExpression.Resource resource -> resource(resource);
    };
  }

  private ValueType value(ValueTypeExpression expression) {
    rules.check(expression);
    ValueType type = resolver.value(expression);
    rules.check(type);
    return type;
  }

  private FunctionType function(TypeExpression.Function expression) {
    rules.checkParameters(expression.parameters());
    FunctionType type = resolver.function(expression);
    rules.check(type);
    return type;
  }

  /** A component's type says where its imports and exports are visible: there. */
  private ComponentType component(TypeExpression.OfComponent expression) {
    NamedTypes imported = new NamedTypes(run);
    Externs imports = Externs.visible(run, "import", imported);
    Externs exports = Externs.visible(run, "export", imported.inner());
    declare(Scope.Kind.COMPONENT_TYPE, expression.declarations(), imports, exports);
    ComponentType type = new ComponentType(imports.items(), exports.items());
    rules.checkDepth(type);
    return type;
  }

  private InstanceType instance(TypeExpression.OfInstance expression) {
    Externs exports = Externs.hidden(run);
    declare(Scope.Kind.INSTANCE_TYPE, expression.declarations(), Externs.hidden(run), exports);
    InstanceType type = new InstanceType(exports.items());
    rules.checkDepth(type);
    return type;
  }

  private void declare(
      Scope.Kind kind, List<Declaration> declarations, Externs imports, Externs exports) {
    Scope inner = scope.inner(kind);
    TypeEvaluator types = new TypeEvaluator(inner);
    Descriptors descriptors = new Descriptors(inner);
    for (Declaration declaration : declarations) {
      run.at(declaration.offset());
      switch (declaration) {
        case Declaration.OfCoreType core -> new CoreTypes(inner).define(core.type());
        case Declaration.OfType type -> inner.types().add(types.evaluate(type.type()));
        case Declaration.OfAlias alias -> new Aliases(inner).define(alias.alias());
        case Declaration.OfImport(int _, var name, var type) -> {
          var _ = descriptors.declare(imports, name, type);
        }
        case Declaration.OfExport(int _, var name, var type) -> {
          var _ = descriptors.declare(exports, name, type);
        }
      }
    }
  }

  private ResourceType resource(TypeExpression.Resource expression) {
    if (scope.kind() != Scope.Kind.COMPONENT) {
      throw run.invalid("resources can only be defined within a concrete component");
    }
    if (!expression.representation().equals(NumberType.I32)) {
      throw run.invalid("resources can only be represented by `i32`");
    }
    expression
        .destructor()
        .ifPresent(index -> {
          if (!scope.core().functions().get(index).equals(CoreSignatures.DESTRUCTOR)) {
            throw run.invalid("wrong signature for a destructor: it is (func (param i32))");
          }
        });
    ResourceType type = DeclaredResource.fresh("resource " + scope.types().size());
    scope.own(type);
    return type;
  }
}
