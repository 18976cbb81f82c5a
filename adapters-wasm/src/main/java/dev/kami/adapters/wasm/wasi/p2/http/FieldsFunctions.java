package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.BOOL;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;
import static dev.kami.adapters.wasm.wasi.p2.http.HttpTypes.FIELD_VALUE;
import static dev.kami.adapters.wasm.wasi.p2.http.HttpTypes.HEADER_ERROR;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.list;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOrError;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.tuple;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.http.HttpField;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Arguments;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitFunction;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The resource {@code fields} and its functions. */
final class FieldsFunctions {

  static final HostResource<WasiContext, FieldsHandle> FIELDS =
      Resources.type("fields", FieldsHandle.class, (_, handle) -> handle.close());

  /** What a function does with fields. */
  @FunctionalInterface
  private interface Change {
    void run(FieldsHandle handle, Arguments args) throws HeaderException;
  }

  private FieldsFunctions() {}

  static void declare(WitInterface types) {
    types.resources(FIELDS).resource("headers", FIELDS).resource("trailers", FIELDS);
    making(types);
    looking(types);
    changing(types);
  }

  /** {@return a handle to fields that belong to something else and cannot be changed} */
  static Value lend(WasiContext context, Fields fields) {
    return Resources.give(context, FIELDS, new FieldsHandle(fields, false, false));
  }

  /** {@return a handle to fields that came from a server, which cannot be changed} */
  static Value received(WasiContext context, List<HttpField> fields) {
    return Resources.give(
        context, FIELDS, new FieldsHandle(Fields.of(context.memory(), fields), true, false));
  }

  /** {@return the fields of a handle that the guest gave away: its own, or a copy of others} */
  static Fields take(WasiContext context, Value handle) {
    var taken = Resources.take(context, FIELDS, handle);
    return taken.owner() ? taken.fields() : taken.fields().copy();
  }

  private static void making(WitInterface types) {
    types
        .constructor(FIELDS)
        .body((context, _) -> give(context, new Fields(context.memory())))
        .staticFunc(FIELDS, "from-list")
        .param("entries", list(tuple(STRING, FIELD_VALUE)))
        .result(result(own(FIELDS), HEADER_ERROR))
        .body((context, args) -> fromList(context, args.elements(0)))
        .method(FIELDS, "clone")
        .result(own(FIELDS))
        .body((context, args) -> give(context, fields(args).copy()));
  }

  private static void looking(WitInterface types) {
    types
        .method(FIELDS, "get")
        .param("name", STRING)
        .result(list(FIELD_VALUE))
        .body((_, args) ->
            Values.list(
                fields(args).values(args.text(1)).stream().map(FieldsFunctions::bytes).toList()))
        .method(FIELDS, "has")
        .param("name", STRING)
        .result(BOOL)
        .body((_, args) -> Values.bool(!fields(args).values(args.text(1)).isEmpty()))
        .method(FIELDS, "entries")
        .result(list(tuple(STRING, FIELD_VALUE)))
        .body((_, args) ->
            Values.list(fields(args).all().stream().map(FieldsFunctions::entry).toList()));
  }

  private static void changing(WitInterface types) {
    types
        .method(FIELDS, "set")
        .param("name", STRING)
        .param("value", list(FIELD_VALUE))
        .result(resultOrError(HEADER_ERROR))
        .body(
            changing((handle, args) ->
                handle
                    .toChange()
                    .set(
                        args.text(1),
                        args.elements(2).stream().map(FieldsFunctions::text).toList())))
        .method(FIELDS, "delete")
        .param("name", STRING)
        .result(resultOrError(HEADER_ERROR))
        .body(changing((handle, args) -> handle.toChange().delete(args.text(1))))
        .method(FIELDS, "append")
        .param("name", STRING)
        .param("value", FIELD_VALUE)
        .result(resultOrError(HEADER_ERROR))
        .body(
            changing((handle, args) -> handle.toChange().append(args.text(1), text(args.get(2)))));
  }

  private static WitFunction.Function changing(Change change) {
    return (_, args) -> {
      try {
        change.run(args.object(0, FIELDS), args);
        return Values.ok();
      } catch (HeaderException e) {
        return Values.error(e.value());
      }
    };
  }

  private static Value fromList(WasiContext context, List<Value> entries) {
    var fields = new Fields(context.memory());
    try {
      for (var entry : entries) {
        var pair = ((Value.Sequence) entry).elements();
        fields.append(((Value.Text) pair.get(0)).value(), text(pair.get(1)));
      }
      return Values.ok(give(context, fields));
    } catch (HeaderException e) {
      fields.free();
      return Values.error(e.value());
    }
  }

  private static Value give(WasiContext context, Fields fields) {
    return Resources.give(context, FIELDS, new FieldsHandle(fields, true, true));
  }

  private static Fields fields(Arguments args) {
    return args.object(0, FIELDS).fields();
  }

  private static Value entry(HttpField field) {
    return Values.tuple(Values.text(field.name()), bytes(field.value()));
  }

  private static Value bytes(String value) {
    return Values.bytes(value.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String text(Value bytes) {
    return new String(((Bytes) bytes).array(), StandardCharsets.ISO_8859_1);
  }
}
