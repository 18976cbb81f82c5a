package dev.kami.adapters.wasm.wasi.p2.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.http.HttpConnector;
import dev.kami.adapters.wasm.http.NameResolver;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.FuelAccount;
import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.call.WasiHost;
import dev.kami.adapters.wasm.wasi.p2.Caller;
import dev.kami.adapters.wasm.wasi.p2.io.Poll;
import dev.kami.adapters.wasm.wasi.p2.io.Streams;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.FileGrant;
import dev.kami.application.port.out.Grants;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.NetworkRule;
import dev.kami.domain.policy.ResourceLimits;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocketFactory;

/** Makes requests as a component would, on a real clock. */
final class WebCaller implements AutoCloseable {

  private static final Value NONE = new Value.Case(0, Optional.empty());

  /** A network without names. */
  static final NameResolver NO_NAMES =
      name -> {
        throw new UnknownHostException(name);
      };

  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final Caller caller;
  private final MemoryAccount memory;

  WebCaller(String... rules) {
    this(NO_NAMES, Duration.ofSeconds(20), rules);
  }

  WebCaller(NameResolver names, Duration time, String... rules) {
    this(names, (SSLSocketFactory) SSLSocketFactory.getDefault(), time, rules);
  }

  WebCaller(NameResolver names, SSLSocketFactory tls, Duration time, String... rules) {
    var limits = new ResourceLimits(8 << 20, time, 1000, 1000);
    var policy = new NetworkPolicy(List.of(rules).stream().map(NetworkRule::parse).toList());
    var grants = new Grants(policy, FileGrant.NONE, Map.of());
    Cancellation cancellation = cancelled::get;
    var guard = new CallGuard(new FuelAccount(1000), time, cancellation, Ticker.SYSTEM);
    var connector = new HttpConnector(names, () -> tls, Ticker.SYSTEM::nanos);
    memory = new MemoryAccount(new HostMemory(Long.MAX_VALUE / 4), limits.memoryBytes());
    caller =
        new Caller(
            new WasiContext(
                new WasiHost(InstantSource.system(), new Random(1), connector),
                guard,
                new ExecutionRequest(new Entry.Main(""), limits, grants, cancellation),
                memory));
  }

  Caller caller() {
    return caller;
  }

  /** {@return the account of what the host keeps for the guest} */
  MemoryAccount memory() {
    return memory;
  }

  /** Takes the call back. */
  void cancel() {
    cancelled.set(true);
  }

  /** {@return the sentences of all denials} */
  List<String> denials() {
    return caller.context().denials().stream().map(denial -> denial.sentence()).toList();
  }

  /** {@return the result of a function, {@code [method]fields.get}} */
  Value call(String function, Value... arguments) {
    return caller.call("wasi:http/types#" + function, arguments);
  }

  /** {@return the result of making fields of names and values in turns} */
  Value fields(String... namesAndValues) {
    var entries = new ArrayList<Value>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      entries.add(
          new Value.Sequence(
              List.of(new Value.Text(namesAndValues[i]), Caller.bytes(namesAndValues[i + 1]))));
    }
    return call("[static]fields.from-list", new Value.Sequence(entries));
  }

  /** {@return a request for a target of a server} */
  Value request(String method, String authority, String target, String... fields) {
    var request = call("[constructor]outgoing-request", ok(fields(fields)));
    ok(call("[method]outgoing-request.set-method", request, method(method)));
    ok(call("[method]outgoing-request.set-scheme", request, some(scheme("HTTP"))));
    ok(call("[method]outgoing-request.set-authority", request, some(new Value.Text(authority))));
    ok(call("[method]outgoing-request.set-path-with-query", request, some(new Value.Text(target))));
    return request;
  }

  Value handle(Value request) {
    return handle(request, NONE);
  }

  Value handle(Value request, Value options) {
    return caller.call("wasi:http/outgoing-handler#handle", request, options);
  }

  /** {@return options with one timeout} */
  Value timeout(String which, Duration time) {
    var options = call("[constructor]request-options");
    var nanos = some(new Value.Int(time.toNanos()));
    ok(call("[method]request-options.set-" + which, options, nanos));
    return some(options);
  }

  /** {@return the response of a future, once it is there, as a result} */
  Value response(Value future) {
    var pollable = call("[method]future-incoming-response.subscribe", future);
    caller.run("wasi:io/poll#[method]pollable.block", pollable);
    caller.drop(Poll.POLLABLE, pollable);
    var got = (Value.Case) call("[method]future-incoming-response.get", future);
    return ok(got.value().orElseThrow());
  }

  /** {@return what came of a request: the name of a failure, or status and body} */
  String fetch(Value request) {
    return fetch(request, NONE);
  }

  String fetch(Value request, Value options) {
    var handled = (Value.Case) handle(request, options);
    if (handled.number() == 1) {
      return label(handled);
    }
    var future = handled.value().orElseThrow();
    var response = (Value.Case) response(future);
    if (response.number() == 1) {
      caller.drop(FutureResponse.FUTURE, future);
      return label(response);
    }
    var head = response.value().orElseThrow();
    var status = Caller.number(call("[method]incoming-response.status", head));
    var body = ok(call("[method]incoming-response.consume", head));
    var text = read(body);
    caller.drop(IncomingBody.BODY, body);
    caller.drop(IncomingResponse.RESPONSE, head);
    caller.drop(FutureResponse.FUTURE, future);
    return status + " " + text;
  }

  /** {@return the text of a body, and how it ended unless that is well} */
  String read(Value body) {
    var stream = ok(call("[method]incoming-body.stream", body));
    var text = new StringBuilder();
    while (true) {
      var part =
          (Value.Case)
              caller.call(
                  "wasi:io/streams#[method]input-stream.blocking-read",
                  stream,
                  new Value.Int(1 << 16));
      if (part.number() == 1) {
        caller.drop(Streams.INPUT_STREAM, stream);
        return text + ended((Value.Case) part.value().orElseThrow());
      }
      if (text.length() < 1000) {
        text.append(Caller.text(part.value().orElseThrow()));
      }
    }
  }

  /** {@return nothing when a stream was closed, and otherwise why it failed} */
  String ended(Value.Case error) {
    if (error.value().isEmpty()) {
      return "";
    }
    var code = (Value.Case) call("http-error-code", error.value().get());
    return " then " + labelOf((Value.Case) code.value().orElseThrow());
  }

  /** {@return the result of writing text to a body's stream and dropping that} */
  String write(Value body, String text) {
    var stream = ok(call("[method]outgoing-body.write", body));
    var result =
        (Value.Case)
            caller.call(
                "wasi:io/streams#[method]output-stream.blocking-write-and-flush",
                stream,
                Caller.bytes(text));
    caller.drop(Streams.OUTPUT_STREAM, stream);
    return result.number() == 0 ? "ok" : ended((Value.Case) result.value().orElseThrow());
  }

  Value finish(Value body) {
    return call("[static]outgoing-body.finish", body, NONE);
  }

  static Value ok(Value result) {
    assertEquals(0, ((Value.Case) result).number(), result::toString);
    return ((Value.Case) result).value().orElse(result);
  }

  /** {@return the name of the {@code error-code} of a result} */
  static String label(Value result) {
    return labelOf((Value.Case) ((Value.Case) result).value().orElseThrow());
  }

  private static String labelOf(Value.Case code) {
    return HttpTypes.ERROR_CODE.cases().get(code.number()).label();
  }

  /** {@return the name of the {@code header-error} of a result} */
  static String headerError(Value result) {
    var error = (Value.Case) ((Value.Case) result).value().orElseThrow();
    return HttpTypes.HEADER_ERROR.cases().get(error.number()).label();
  }

  static Value some(Value value) {
    return new Value.Case(1, Optional.of(value));
  }

  static Value method(String method) {
    return new Value.Case(9, Optional.of(new Value.Text(method)));
  }

  static Value scheme(String label) {
    return new Value.Case(label.equals("HTTP") ? 0 : 1, Optional.empty());
  }

  @Override
  public void close() {
    caller.context().close();
  }
}
