package dev.kami.adapters.wasm.component.wit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.Field;
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
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people read of a component. */
final class InterfacePrinterTest {
  private static final ValueType STRING = PrimitiveType.STRING;
  private static final ValueType BYTES = new ListType(PrimitiveType.U8);

  /** A resource type of nobody's. */
  private static final class Declared extends ResourceType {
    private final Optional<ResourceType> origin;

    Declared(String name) {
      super(name);
      this.origin = Optional.empty();
    }

    Declared(ResourceType origin) {
      super(origin.toString());
      this.origin = Optional.of(origin);
    }

    @Override
    public ResourceType origin() {
      return origin.orElse(this);
    }
  }

  /** Items in order. */
  private static final class Items {
    private final Map<String, ExternType> items = new LinkedHashMap<>();

    Items add(String name, ExternType type) {
      items.put(name, type);
      return this;
    }

    Items type(String name, ValueType type) {
      return add(name, new TypeBound.Equal(type));
    }

    InstanceType instance() {
      return new InstanceType(items);
    }
  }

  private static FunctionType function(Optional<ValueType> result, Field... parameters) {
    return new FunctionType(false, List.of(parameters), result);
  }

  private static String print(Items imports, Items exports) {
    return InterfacePrinter.print(new ComponentType(imports.items, exports.items));
  }

  @Test
  void a_world_names_its_interfaces_and_their_packages_follow() {
    ResourceType error = new Declared("error");
    ResourceType stream = new Declared("input-stream");
    ResourceType used = new Declared(error);
    VariantType streamError =
        new VariantType(
            List.of(
                new VariantType.Case("last-operation-failed", Optional.of(new OwnType(used))),
                new VariantType.Case("closed", Optional.empty())));
    Items errors =
        new Items()
            .add("error", new TypeBound.SubResource(error))
            .add(
                "[method]error.to-debug-string",
                function(Optional.of(STRING), new Field("self", new BorrowType(error))));
    Items streams =
        new Items()
            .add("error", new TypeBound.Equal(used))
            .type("stream-error", streamError)
            .add("input-stream", new TypeBound.SubResource(stream))
            .add(
                "[method]input-stream.read",
                function(
                    Optional.of(new ResultType(Optional.of(BYTES), Optional.of(streamError))),
                    new Field("self", new BorrowType(stream)),
                    new Field("len", PrimitiveType.U64)))
            .add(
                "[constructor]input-stream",
                function(Optional.of(new OwnType(stream)), new Field("from", BYTES)))
            .add(
                "[static]input-stream.join",
                function(
                    Optional.of(new OptionType(new OwnType(stream))),
                    new Field("other", new BorrowType(stream))));
    Items imports =
        new Items()
            .add("wasi:io/error@0.2.8", errors.instance())
            .add("wasi:io/streams@0.2.8", streams.instance())
            .add("log", function(Optional.empty(), new Field("message", STRING)));
    Items exports =
        new Items()
            .add(
                "run",
                function(
                    Optional.of(new ResultType(Optional.of(STRING), Optional.of(STRING))),
                    new Field("input", STRING)));
    assertEquals(
        """
        package root:component;

        world root {
          import wasi:io/error@0.2.8;
          import wasi:io/streams@0.2.8;
          import log: func(message: string);

          export run: func(input: string) -> result<string, string>;
        }

        package wasi:io@0.2.8 {
          interface error {
            resource error {
              to-debug-string: func() -> string;
            }
          }

          interface streams {
            use error.{error};

            variant stream-error {
              last-operation-failed(error),
              closed,
            }

            resource input-stream {
              read: func(len: u64) -> result<list<u8>, stream-error>;
              constructor(%from: list<u8>);
              join: static func(other: borrow<input-stream>) -> option<input-stream>;
            }
          }
        }
        """,
        print(imports, exports));
  }

  @Test
  void every_type_has_its_words() {
    ValueType point = new RecordType(List.of(new Field("x", STRING), new Field("type", STRING)));
    Items types =
        new Items()
            .type("point", point)
            .type("color", new EnumType(List.of("red", "list")))
            .type("modes", new FlagsType(List.of("read")))
            .type("size", PrimitiveType.U64)
            .type("pairs", new ListType(new TupleType(List.of(point, PrimitiveType.CHAR))))
            .type("key", new FixedListType(PrimitiveType.U8, 16))
            .type("table", new MapType(STRING, point))
            .type("fine", new ResultType(Optional.empty(), Optional.empty()))
            .type("maybe", new ResultType(Optional.of(STRING), Optional.empty()))
            .type("wrong", new ResultType(Optional.empty(), Optional.of(STRING)))
            .type("chunks", new StreamType(Optional.of(PrimitiveType.U8)))
            .type("later", new FutureType(Optional.empty()))
            .type("again", point)
            .add("f", new FunctionType(true, List.of(new Field("p", point)), Optional.empty()));
    assertEquals(
        """
        package root:component;

        world root {
          export types: interface {
            record point {
              x: string,
              %type: string,
            }

            enum color {
              red,
              %list,
            }

            flags modes {
              read,
            }

            type size = u64;

            type pairs = list<tuple<point, char>>;

            type key = list<u8, 16>;

            type table = map<string, point>;

            type fine = result;

            type maybe = result<string>;

            type wrong = result<_, string>;

            type chunks = stream<u8>;

            type later = future;

            type again = point;

            f: async func(p: point);
          }
        }
        """,
        print(new Items(), new Items().add("types", types.instance())));
  }

  @Test
  void what_wit_has_no_words_for_is_written_in_the_same_manner() {
    ResourceType file = new Declared("file");
    Items inner = new Items().add("f", function(Optional.empty()));
    Items imports =
        new Items()
            .add("m", new CoreModuleType(Map.of(), Map.of()))
            .add("c", new ComponentType(inner.items, inner.items))
            .add("file", new TypeBound.SubResource(file))
            .add("open", function(Optional.of(new OwnType(file))));
    assertEquals(
        """
        package root:component;

        world root {
          import m: core module;
          import c: component {
            import f: func();

            export f: func();
          }

          resource file;

          import open: func() -> file;

          export type file = file;
        }
        """,
        print(imports, new Items().add("file", new TypeBound.Equal(file))));
  }

  @Test
  void an_interface_on_both_sides_is_printed_once_if_it_is_the_same() {
    Items one = new Items().add("f", function(Optional.empty()));
    Items two = new Items().add("g", function(Optional.empty()));
    String same =
        print(new Items().add("a:b/c", one.instance()), new Items().add("a:b/c", one.instance()));
    assertEquals(2, same.split("interface c", -1).length, same);
    String different =
        print(new Items().add("a:b/c", one.instance()), new Items().add("a:b/c", two.instance()));
    assertEquals(3, different.split("interface c", -1).length, different);
  }

  @Test
  void a_small_type_that_is_huge_when_written_out_is_cut() {
    ValueType type = PrimitiveType.U8;
    for (int i = 0; i < 90; i++) {
      type = new TupleType(List.of(type, type, type, type));
    }
    String text =
        print(
            new Items(),
            new Items()
                .add("f", function(Optional.of(type)))
                .add("a:b/c", new Items().add("f", function(Optional.of(type))).instance()));
    assertTrue(text.endsWith("this interface is too large to be shown\n"), "cut at the end");
    assertTrue(text.length() < 1_000_100, "length " + text.length());
  }

  @Test
  void a_type_that_is_deep_is_cut() {
    ValueType type = PrimitiveType.U8;
    for (int i = 0; i < 1_000_000; i++) {
      type = new ListType(type);
    }
    String text = print(new Items(), new Items().add("f", function(Optional.of(type))));
    assertTrue(text.contains("list<list<…>>"), "cut in the middle");
  }
}
