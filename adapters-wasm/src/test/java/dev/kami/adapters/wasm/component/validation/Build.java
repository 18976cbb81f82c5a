package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.syntax.Alias;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.syntax.Declaration;
import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.syntax.ExternDescriptor;
import dev.kami.adapters.wasm.component.syntax.ExternName;
import dev.kami.adapters.wasm.component.syntax.InstanceExpression;
import dev.kami.adapters.wasm.component.syntax.Labelled;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.syntax.SortIndex;
import dev.kami.adapters.wasm.component.syntax.TypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeUse;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Short words for definitions, all at offset 7. */
final class Build {
  static final int OFFSET = 7;
  static final ValueTypeUse U32 = new ValueTypeUse.Primitive(PrimitiveType.U32);
  static final TypeExpression RESOURCE =
      new TypeExpression.Resource(NumberType.I32, OptionalInt.empty());
  static final ExternDescriptor SUB_RESOURCE = new ExternDescriptor.TypeResource();

  private Build() {}

  static Component component(Definition... definitions) {
    return new Component(List.of(definitions));
  }

  static ValidComponent validate(Definition... definitions) {
    return new Validator(_ -> Optional.empty()).validate(component(definitions));
  }

  static Definition type(TypeExpression type) {
    return new Definition.OfType(OFFSET, type);
  }

  static Definition nested(Definition... definitions) {
    return new Definition.OfComponent(OFFSET, component(definitions));
  }

  static Definition imported(String name, ExternDescriptor type) {
    return new Definition.OfImport(OFFSET, ExternName.of(name), type);
  }

  static Definition export(String name, Sort sort, int index) {
    return new Definition.OfExport(
        OFFSET, ExternName.of(name), new SortIndex(sort, index), Optional.empty());
  }

  static Definition exportAs(String name, Sort sort, int index, ExternDescriptor type) {
    return new Definition.OfExport(
        OFFSET, ExternName.of(name), new SortIndex(sort, index), Optional.of(type));
  }

  static Definition instantiate(int component, InstanceExpression.Argument... arguments) {
    return new Definition.OfInstance(
        OFFSET, new InstanceExpression.Instantiate(component, List.of(arguments)));
  }

  static InstanceExpression.Argument with(String name, Sort sort, int index) {
    return new InstanceExpression.Argument(name, new SortIndex(sort, index));
  }

  static Definition alias(Sort sort, int instance, String name) {
    return new Definition.OfAlias(OFFSET, new Alias.OfExport(sort, instance, name));
  }

  static Declaration outer(Sort sort, int count, int index) {
    return new Declaration.OfAlias(OFFSET, new Alias.Outer(sort, count, index));
  }

  static Declaration declared(String name, ExternDescriptor type) {
    return new Declaration.OfExport(OFFSET, ExternName.of(name), type);
  }

  static TypeExpression record(String label, ValueTypeUse type) {
    return new ValueTypeExpression.Fields(List.of(new Labelled(label, type)));
  }

  static TypeExpression tuple(ValueTypeUse... elements) {
    return new ValueTypeExpression.Tuple(List.of(elements));
  }

  static TypeExpression function(ValueTypeUse result) {
    return new TypeExpression.Function(false, List.of(), Optional.of(result));
  }

  static ValueTypeUse indexed(int index) {
    return new ValueTypeUse.Indexed(index);
  }
}
