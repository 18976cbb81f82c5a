package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.wasi.p2.http.HttpTypes.ERROR_CODE;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.result;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.http.Authority;
import dev.kami.adapters.wasm.http.BodyLength;
import dev.kami.adapters.wasm.http.BytePipe;
import dev.kami.adapters.wasm.http.HttpException;
import dev.kami.adapters.wasm.http.HttpExchange;
import dev.kami.adapters.wasm.http.HttpFault;
import dev.kami.adapters.wasm.http.HttpRequest;
import dev.kami.adapters.wasm.http.HttpTimeouts;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Arguments;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import dev.kami.domain.policy.HostName;
import dev.kami.domain.policy.NetworkDecision;
import java.util.List;
import java.util.Set;

/** {@code wasi:http/outgoing-handler}: makes requests, once the policy has said yes. */
final class OutgoingHandler {

  private static final int LONGEST_TARGET = 16 * 1024;
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private OutgoingHandler() {}

  static HostInterface<WasiContext> declaration() {
    return new WitInterface("wasi:http/outgoing-handler", Http.VERSION)
        .resources(RequestFunctions.REQUEST, RequestOptions.OPTIONS, FutureResponse.FUTURE)
        .type("error-code", ERROR_CODE)
        .func("handle")
        .param("request", own(RequestFunctions.REQUEST))
        .param("options", option(own(RequestOptions.OPTIONS)))
        .result(result(own(FutureResponse.FUTURE), ERROR_CODE))
        .body(OutgoingHandler::handle)
        .build();
  }

  private static Value handle(WasiContext context, Arguments args) {
    var request = Resources.take(context, RequestFunctions.REQUEST, args.get(0));
    var timeouts =
        args.choice(1)
            .value()
            .map(options -> Resources.take(context, RequestOptions.OPTIONS, options).timeouts())
            .orElse(HttpTimeouts.NONE);
    try {
      var call = start(context, request, head(request, timeouts));
      return Values.ok(Resources.give(context, FutureResponse.FUTURE, new FutureResponse(call)));
    } catch (HttpException e) {
      request.message().close(context);
      return Values.error(new HttpError(e).code());
    }
  }

  private static OutgoingCall start(WasiContext context, OutgoingRequest request, HttpRequest head)
      throws HttpException {
    var policy = context.grants().network();
    if (policy.mayAsk(head.host(), head.port()) instanceof NetworkDecision.Denied(var denial)) {
      context.refusals().add(denial);
      throw new HttpException(HttpFault.REQUEST_DENIED);
    }
    if (!context.memory().takeValues(OutgoingCall.MOST_MEMORY)) {
      throw new GuestTrap("no memory for a request");
    }
    if (!context.network().begin()) {
      context.memory().giveBackValues(OutgoingCall.MOST_MEMORY);
      throw new HttpException(HttpFault.CONNECTION_LIMIT_REACHED);
    }
    var body = request.message().body();
    var exchange =
        HttpExchange.start(
            context.host().http(),
            head,
            body.map(OutgoingBody::pipe).orElseGet(BytePipe::new),
            () -> body.map(OutgoingBody::trailers).orElse(List.of()),
            new PolicyGate(policy, context.refusals(), head.host(), head.port()),
            context.network());
    request.message().free(context);
    return new OutgoingCall(context, exchange);
  }

  private static HttpRequest head(OutgoingRequest request, HttpTimeouts timeouts)
      throws HttpException {
    var secure =
        switch (request.scheme().orElse("https")) {
          case "http" -> false;
          case "https" -> true;
          default -> throw new HttpException(HttpFault.PROTOCOL_ERROR);
        };
    var authority =
        request
            .authority()
            .flatMap(Authority::parse)
            .orElseThrow(() -> new HttpException(HttpFault.REQUEST_URI_INVALID));
    if (request.method().equals("CONNECT")) {
      throw new HttpException(HttpFault.REQUEST_METHOD_INVALID);
    }
    return new HttpRequest(
        request.method(),
        secure,
        host(authority),
        authority.port().orElse(HttpRequest.defaultPort(secure)),
        target(request),
        request.message().headers().all().stream()
            .filter(field -> !field.named("content-length"))
            .toList(),
        length(request),
        timeouts);
  }

  /** {@return a name in its compared form, or an address without brackets} */
  private static String host(Authority authority) {
    var host = authority.host();
    return host.startsWith("[")
        ? host.substring(1, host.length() - 1)
        : HostName.parse(host).map(HostName::ascii).orElse(host);
  }

  private static String target(OutgoingRequest request) throws HttpException {
    var target = request.target().orElse("");
    if (target.length() > LONGEST_TARGET) {
      throw new HttpException(HttpFault.REQUEST_URI_TOO_LONG);
    }
    return target.isEmpty() || target.startsWith("?") ? "/" + target : target;
  }

  private static BodyLength length(OutgoingRequest request) throws HttpException {
    var message = request.message();
    if (!message.saysLengthWell()) {
      throw new HttpException(HttpFault.PROTOCOL_ERROR);
    }
    if (message.body().isPresent()) {
      return message.body().get().length();
    }
    if (message.announced().orElse(0) != 0) {
      throw new HttpException(HttpFault.REQUEST_BODY_SIZE, 0);
    }
    return WITH_BODY.contains(request.method()) ? new BodyLength.Exactly(0) : new BodyLength.None();
  }
}
