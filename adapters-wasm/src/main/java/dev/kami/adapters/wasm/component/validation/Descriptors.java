package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.syntax.ExternDescriptor;
import dev.kami.adapters.wasm.component.syntax.ExternName;
import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.FutureType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.MapType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.VariantType;

/** Makes types of the descriptors of imports and exports (Binary.md, {@code externtype}). */
final class Descriptors {

  private final Scope scope;

  Descriptors(Scope scope) {
    this.scope = scope;
  }

  /**
   * Adds an import or export to its like and to the index space of its sort.
   *
   * @return its type
   */
  ExternType declare(Externs externs, ExternName name, ExternDescriptor descriptor) {
    ExternType type = type(name.name(), descriptor);
    externs.add(name, type);
    scope.add(type);
    return type;
  }

  /** {@return the type; what it leaves open is new and of its own} */
  ExternType type(String name, ExternDescriptor descriptor) {
    return switch (descriptor) {
      case ExternDescriptor.CoreModule(int type) -> scope.coreModuleType(type);
      case ExternDescriptor.Function(int type) -> scope.functionType(type);
      case ExternDescriptor.OfComponent(int type) -> scope.componentType(type);
      case ExternDescriptor.OfInstance(int type) ->
          new OpenResources(scope.run().effort()).instance(scope.instanceType(type));
      case ExternDescriptor.TypeEqual(int type) -> equal(name, scope.types().get(type));
      case ExternDescriptor.TypeResource() ->
          new TypeBound.SubResource(DeclaredResource.fresh(name));
    };
  }

  /** {@return the bound of a type under a new name} */
  static TypeBound equal(String name, DefinedType type) {
    return new TypeBound.Equal(renamed(name, type));
  }

  /** A type that needs a name becomes another object: only that has this name. */
  private static DefinedType renamed(String name, DefinedType type) {
    return switch (type) {
      case ResourceType resource -> DeclaredResource.alias(name, resource);
      case RecordType record -> new RecordType(record.fields());
      case VariantType variant -> new VariantType(variant.cases());
      case EnumType cases -> new EnumType(cases.labels());
      case FlagsType flags -> new FlagsType(flags.labels());
      case FunctionType _,
          InstanceType _,
          ComponentType _,
          PrimitiveType _,
          ListType _,
          FixedListType _,
          TupleType _,
          OptionType _,
          ResultType _,
          OwnType _,
          BorrowType _,
          StreamType _,
          FutureType _,
          MapType _ ->
          type;
    };
  }
}
