package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U16;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U32;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U64;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U8;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.choice;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.field;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.list;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.record;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.variant;

import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.wasi.p2.io.Errors;
import dev.kami.adapters.wasm.wasi.p2.io.Poll;
import dev.kami.adapters.wasm.wasi.p2.io.Streams;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** The types of {@code wasi:http/types} that are no resources. */
final class HttpTypes {

  static final VariantType METHOD =
      variant(
          choice("get"),
          choice("head"),
          choice("post"),
          choice("put"),
          choice("delete"),
          choice("connect"),
          choice("options"),
          choice("trace"),
          choice("patch"),
          choice("other", STRING));

  static final VariantType SCHEME =
      variant(choice("HTTP"), choice("HTTPS"), choice("other", STRING));

  static final RecordType DNS_ERROR_PAYLOAD =
      record(field("rcode", option(STRING)), field("info-code", option(U16)));

  static final RecordType TLS_ALERT_RECEIVED_PAYLOAD =
      record(field("alert-id", option(U8)), field("alert-message", option(STRING)));

  static final RecordType FIELD_SIZE_PAYLOAD =
      record(field("field-name", option(STRING)), field("field-size", option(U32)));

  static final VariantType ERROR_CODE =
      variant(
          choice("DNS-timeout"),
          choice("DNS-error", DNS_ERROR_PAYLOAD),
          choice("destination-not-found"),
          choice("destination-unavailable"),
          choice("destination-IP-prohibited"),
          choice("destination-IP-unroutable"),
          choice("connection-refused"),
          choice("connection-terminated"),
          choice("connection-timeout"),
          choice("connection-read-timeout"),
          choice("connection-write-timeout"),
          choice("connection-limit-reached"),
          choice("TLS-protocol-error"),
          choice("TLS-certificate-error"),
          choice("TLS-alert-received", TLS_ALERT_RECEIVED_PAYLOAD),
          choice("HTTP-request-denied"),
          choice("HTTP-request-length-required"),
          choice("HTTP-request-body-size", option(U64)),
          choice("HTTP-request-method-invalid"),
          choice("HTTP-request-URI-invalid"),
          choice("HTTP-request-URI-too-long"),
          choice("HTTP-request-header-section-size", option(U32)),
          choice("HTTP-request-header-size", option(FIELD_SIZE_PAYLOAD)),
          choice("HTTP-request-trailer-section-size", option(U32)),
          choice("HTTP-request-trailer-size", FIELD_SIZE_PAYLOAD),
          choice("HTTP-response-incomplete"),
          choice("HTTP-response-header-section-size", option(U32)),
          choice("HTTP-response-header-size", FIELD_SIZE_PAYLOAD),
          choice("HTTP-response-body-size", option(U64)),
          choice("HTTP-response-trailer-section-size", option(U32)),
          choice("HTTP-response-trailer-size", FIELD_SIZE_PAYLOAD),
          choice("HTTP-response-transfer-coding", option(STRING)),
          choice("HTTP-response-content-coding", option(STRING)),
          choice("HTTP-response-timeout"),
          choice("HTTP-upgrade-failed"),
          choice("HTTP-protocol-error"),
          choice("loop-detected"),
          choice("configuration-error"),
          choice("internal-error", option(STRING)));

  static final VariantType HEADER_ERROR =
      variant(choice("invalid-syntax"), choice("forbidden"), choice("immutable"));

  static final ListType FIELD_VALUE = list(U8);

  private HttpTypes() {}

  static void declare(WitInterface types) {
    types
        .resources(Streams.INPUT_STREAM, Streams.OUTPUT_STREAM, Poll.POLLABLE)
        .resource("io-error", Errors.ERROR)
        .type("duration", U64)
        .type("method", METHOD)
        .type("scheme", SCHEME)
        .type("DNS-error-payload", DNS_ERROR_PAYLOAD)
        .type("TLS-alert-received-payload", TLS_ALERT_RECEIVED_PAYLOAD)
        .type("field-size-payload", FIELD_SIZE_PAYLOAD)
        .type("error-code", ERROR_CODE)
        .type("header-error", HEADER_ERROR)
        .type("field-key", STRING)
        .type("field-name", STRING)
        .type("field-value", FIELD_VALUE)
        .type("status-code", U16);
  }
}
