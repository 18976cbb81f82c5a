package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;
import static dev.kami.adapters.wasm.wasi.p2.http.FieldsFunctions.FIELDS;
import static dev.kami.adapters.wasm.wasi.p2.http.HttpTypes.METHOD;
import static dev.kami.adapters.wasm.wasi.p2.http.HttpTypes.SCHEME;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.resultOf;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.http.Authority;
import dev.kami.adapters.wasm.http.HttpSyntax;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Arguments;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The resource {@code outgoing-request} and its methods. */
final class RequestFunctions {

  static final HostResource<WasiContext, OutgoingRequest> REQUEST =
      Resources.type(
          "outgoing-request",
          OutgoingRequest.class,
          (context, request) -> request.message().close(context));

  /** Longer ones are refused when they are set, so that a request holds little. */
  private static final int LONGEST = 64 * 1024;

  private static final Pattern SCHEME_GRAMMAR = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,63}");

  private RequestFunctions() {}

  static void declare(WitInterface types) {
    types.resources(REQUEST);
    types
        .constructor(REQUEST)
        .param("headers", own(FIELDS))
        .body((context, args) ->
            Resources.give(
                context,
                REQUEST,
                new OutgoingRequest(
                    new OutgoingMessage(FieldsFunctions.take(context, args.get(0))))))
        .method(REQUEST, "body")
        .result(resultOf(own(BodyFunctions.OUTGOING_BODY)))
        .body((context, args) -> BodyFunctions.give(context, args.object(0, REQUEST).message()))
        .method(REQUEST, "headers")
        .result(own(FIELDS))
        .body((context, args) ->
            FieldsFunctions.lend(context, args.object(0, REQUEST).message().headers()));
    method(types);
    target(types);
  }

  private static void method(WitInterface types) {
    types
        .method(REQUEST, "method")
        .result(METHOD)
        .body((_, args) -> method(args.object(0, REQUEST).method()))
        .method(REQUEST, "set-method")
        .param("method", METHOD)
        .result(result())
        .body((_, args) ->
            set(
                args,
                Optional.of(method(args.choice(1))),
                HttpSyntax::isToken,
                (request, text) -> request.method(text.orElseThrow())))
        .method(REQUEST, "scheme")
        .result(option(SCHEME))
        .body((_, args) ->
            Values.option(args.object(0, REQUEST).scheme().map(RequestFunctions::scheme)))
        .method(REQUEST, "set-scheme")
        .param("scheme", option(SCHEME))
        .result(result())
        .body((_, args) ->
            set(
                args,
                args.choice(1).value().map(scheme -> scheme((Value.Case) scheme)),
                text -> SCHEME_GRAMMAR.matcher(text).matches(),
                OutgoingRequest::scheme));
  }

  private static void target(WitInterface types) {
    types
        .method(REQUEST, "path-with-query")
        .result(option(STRING))
        .body((_, args) -> text(args.object(0, REQUEST).target()))
        .method(REQUEST, "set-path-with-query")
        .param("path-with-query", option(STRING))
        .result(result())
        .body((_, args) ->
            set(args, text(args.choice(1)), HttpSyntax::isTarget, OutgoingRequest::target))
        .method(REQUEST, "authority")
        .result(option(STRING))
        .body((_, args) -> text(args.object(0, REQUEST).authority()))
        .method(REQUEST, "set-authority")
        .param("authority", option(STRING))
        .result(result())
        .body((_, args) ->
            set(
                args,
                text(args.choice(1)),
                text -> Authority.parse(text).isPresent(),
                OutgoingRequest::authority));
  }

  private static Value set(
      Arguments args,
      Optional<String> text,
      Predicate<String> grammar,
      BiConsumer<OutgoingRequest, Optional<String>> setter) {
    if (text.isPresent() && (text.get().length() > LONGEST || !grammar.test(text.get()))) {
      return Values.error();
    }
    setter.accept(args.object(0, REQUEST), text);
    return Values.ok();
  }

  private static Value text(Optional<String> text) {
    return Values.option(text.map(Values::text));
  }

  private static Optional<String> text(Value.Case option) {
    return option.value().map(text -> ((Value.Text) text).value());
  }

  private static String method(Value.Case method) {
    return method
        .value()
        .map(other -> ((Value.Text) other).value())
        .orElseGet(() -> METHOD.cases().get(method.number()).label().toUpperCase(Locale.ROOT));
  }

  private static Value method(String method) {
    var label = method.toLowerCase(Locale.ROOT);
    var known =
        METHOD.cases().stream()
            .anyMatch(choice -> choice.type().isEmpty() && choice.label().equals(label));
    return known && method.equals(label.toUpperCase(Locale.ROOT))
        ? Values.choice(METHOD, label)
        : Values.choice(METHOD, "other", Values.text(method));
  }

  private static String scheme(Value.Case scheme) {
    return scheme
        .value()
        .map(other -> ((Value.Text) other).value())
        .orElseGet(() -> SCHEME.cases().get(scheme.number()).label())
        .toLowerCase(Locale.ROOT);
  }

  private static Value scheme(String scheme) {
    return switch (scheme) {
      case "http" -> Values.choice(SCHEME, "HTTP");
      case "https" -> Values.choice(SCHEME, "HTTPS");
      default -> Values.choice(SCHEME, "other", Values.text(scheme));
    };
  }
}
