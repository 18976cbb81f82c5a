package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.syntax.Canon;
import dev.kami.adapters.wasm.component.syntax.CoreInstanceExpression;
import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.syntax.InstanceExpression;
import dev.kami.adapters.wasm.component.syntax.TypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeExpression;

/** Counts what the evaluation of a definition makes objects of. */
final class Parts {
  private Parts() {}

  /** {@return the number of parts, the definition itself included} */
  static int of(Definition definition) {
    return 1
        + switch (definition) {
          case Definition.OfCoreInstance core -> of(core.instance());
          case Definition.OfInstance instance -> of(instance.instance());
          case Definition.OfType type -> of(type.type());
          case Definition.OfCanon canon -> of(canon.canon());
          case Definition.OfCoreModule _,
              Definition.OfCoreType _,
              Definition.OfComponent _,
              Definition.OfAlias _,
              Definition.OfImport _,
              Definition.OfExport _ ->
              0;
        };
  }

  private static int of(CoreInstanceExpression instance) {
    return switch (instance) {
      case CoreInstanceExpression.Instantiate it -> it.arguments().size();
      case CoreInstanceExpression.FromExports it -> it.exports().size();
    };
  }

  private static int of(InstanceExpression instance) {
    return switch (instance) {
      case InstanceExpression.Instantiate it -> it.arguments().size();
      case InstanceExpression.FromExports it -> it.exports().size();
    };
  }

  private static int of(Canon canon) {
    return switch (canon) {
      case Canon.Lift lift -> lift.options().size();
      case Canon.Lower lower -> lower.options().size();
      case Canon.Builtin builtin -> builtin.options().size();
      case Canon.ResourceNew _, Canon.ResourceDrop _, Canon.ResourceRep _ -> 0;
    };
  }

  private static int of(TypeExpression type) {
    return switch (type) {
      case TypeExpression.Function function -> function.parameters().size();
      case ValueTypeExpression.Fields fields -> fields.fields().size();
      case ValueTypeExpression.Variant variant -> variant.cases().size();
      case ValueTypeExpression.Tuple tuple -> tuple.elements().size();
      case ValueTypeExpression.Flags flags -> flags.labels().size();
      case ValueTypeExpression.Enumeration labels -> labels.labels().size();
      case TypeExpression.Scope _, TypeExpression.Resource _, ValueTypeExpression _ -> 0;
    };
  }
}
