package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.wasi.p2.http.HttpTypes.ERROR_CODE;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.borrow;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.io.Errors;
import dev.kami.adapters.wasm.wasi.p2.io.IoError;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** The interfaces of {@code wasi:http}. */
public final class Http {

  static final String VERSION = "0.2.12";

  private Http() {}

  /** {@return {@code wasi:http/outgoing-handler}} */
  public static HostInterface<WasiContext> outgoingHandler() {
    return OutgoingHandler.declaration();
  }

  /** {@return {@code wasi:http/types}} */
  public static HostInterface<WasiContext> types() {
    var types = new WitInterface("wasi:http/types", VERSION);
    HttpTypes.declare(types);
    FieldsFunctions.declare(types);
    RequestFunctions.declare(types);
    BodyFunctions.declare(types);
    RequestOptions.declare(types);
    FutureResponse.declare(types);
    IncomingResponse.declare(types);
    IncomingBody.declare(types);
    FutureTrailers.declare(types);
    ServerSide.declare(types);
    return types
        .func("http-error-code")
        .param("err", borrow(Errors.ERROR))
        .result(option(ERROR_CODE))
        .body((_, args) -> code(args.object(0, Errors.ERROR)))
        .build();
  }

  private static Value code(IoError error) {
    return error instanceof HttpError failure ? Values.some(failure.code()) : Values.none();
  }
}
