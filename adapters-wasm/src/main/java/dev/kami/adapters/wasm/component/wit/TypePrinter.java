package dev.kami.adapters.wasm.component.wit;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.FutureType;
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
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Prints the types of values and functions, by their names where they have one. */
final class TypePrinter {
  private static final int DEPTH = 100;

  private final WitText out;
  private final Names names;
  private int depth;

  TypePrinter(WitText out, Names names) {
    this.out = out;
    this.names = names;
  }

  /** {@code (a: u8) -> string}. */
  void signature(List<Field> parameters, Optional<ValueType> result) {
    out.add("(");
    labelled(parameters);
    out.add(")");
    result.ifPresent(type -> {
      out.add(" -> ");
      use(type);
    });
  }

  /** {@code async func(a: u8) -> string}. */
  void function(FunctionType type) {
    function(type, type.parameters());
  }

  /** The same with other parameters. */
  void function(FunctionType type, List<Field> parameters) {
    out.add(type.async() ? "async func" : "func");
    signature(parameters, type.result());
  }

  /** The definition of a type that gets a name. */
  void definition(String name, ValueType type) {
    String identifier = Identifier.of(name);
    switch (type) {
      case RecordType record -> {
        out.add("record ").add(identifier).open();
        for (Field field : record.fields()) {
          out.add(Identifier.of(field.label())).add(": ");
          use(field.type());
          out.end(",");
        }
        out.close();
      }
      case VariantType variant -> {
        out.add("variant ").add(identifier).open();
        for (VariantType.Case item : variant.cases()) {
          variantCase(item);
          out.end(",");
        }
        out.close();
      }
      case EnumType labels -> labels("enum ", identifier, labels.labels());
      case FlagsType labels -> labels("flags ", identifier, labels.labels());
      case PrimitiveType _,
          TupleType _,
          ListType _,
          FixedListType _,
          OptionType _,
          ResultType _,
          OwnType _,
          BorrowType _,
          StreamType _,
          FutureType _,
          MapType _ -> {
        out.add("type ").add(identifier).add(" = ");
        written(type);
        out.end(";");
      }
    }
  }

  private void labels(String keyword, String identifier, List<String> labels) {
    out.add(keyword).add(identifier).open();
    for (String label : labels) {
      out.add(Identifier.of(label)).end(",");
    }
    out.close();
  }

  private void variantCase(VariantType.Case item) {
    out.add(Identifier.of(item.label()));
    item.type()
        .ifPresent(type -> {
          out.add("(");
          use(type);
          out.add(")");
        });
  }

  /** The type where one is wanted. */
  void use(ValueType type) {
    if (!named(type)) {
      written(type);
    }
  }

  private boolean named(DefinedType type) {
    Optional<String> name =
        names
            .here(type)
            .map(Identifier::of)
            .or(() ->
                names.elsewhere(type).map(it -> names.path(it.owner()) + ".{" + it.name() + "}"));
    name.ifPresent(out::add);
    return name.isPresent();
  }

  private void written(ValueType type) {
    if (out.isFull() || depth == DEPTH) {
      out.add("…");
      return;
    }
    depth++;
    switch (type) {
      case PrimitiveType primitive -> out.add(primitive.toString());
      case RecordType record -> anonymous("record", () -> labelled(record.fields()));
      case VariantType variant ->
          anonymous("variant", () -> each(variant.cases(), this::variantCase));
      case EnumType labels -> anonymous("enum", () -> each(labels.labels(), out::add));
      case FlagsType labels -> anonymous("flags", () -> each(labels.labels(), out::add));
      case TupleType tuple -> of("tuple", () -> each(tuple.elements(), this::use));
      case ListType list -> of("list", () -> use(list.element()));
      case FixedListType list ->
          of(
              "list",
              () -> {
                use(list.element());
                out.add(", " + Integer.toUnsignedString(list.length()));
              });
      case OptionType option -> of("option", () -> use(option.some()));
      case ResultType result -> result(result);
      case OwnType own -> resource(own.resource());
      case BorrowType borrow -> of("borrow", () -> resource(borrow.resource()));
      case StreamType stream -> of("stream", stream.element());
      case FutureType future -> of("future", future.element());
      case MapType map -> of("map", () -> each(List.of(map.key(), map.value()), this::use));
    }
    depth--;
  }

  private void result(ResultType result) {
    if (result.error().isEmpty()) {
      of("result", result.ok());
    } else {
      of(
          "result",
          () -> {
            result.ok().ifPresentOrElse(this::use, () -> out.add("_"));
            out.add(", ");
            use(result.error().get());
          });
    }
  }

  private void resource(ResourceType type) {
    if (!named(type)) {
      out.add(Identifier.of(type.toString()));
    }
  }

  private void of(String keyword, Optional<ValueType> part) {
    part.ifPresentOrElse(it -> of(keyword, () -> use(it)), () -> out.add(keyword));
  }

  private void of(String keyword, Runnable parts) {
    out.add(keyword + "<");
    parts.run();
    out.add(">");
  }

  /** WIT can't write these without a name; no valid component has them at its border. */
  private void anonymous(String keyword, Runnable parts) {
    out.add(keyword + " { ");
    parts.run();
    out.add(" }");
  }

  private void labelled(List<Field> fields) {
    each(
        fields,
        field -> {
          out.add(Identifier.of(field.label())).add(": ");
          use(field.type());
        });
  }

  private <T> void each(List<T> items, Consumer<T> print) {
    String separator = "";
    for (T item : items) {
      if (out.isFull()) {
        return;
      }
      out.add(separator);
      print.accept(item);
      separator = ", ";
    }
  }
}
