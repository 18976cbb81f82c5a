package dev.kami.adapters.wasm.http;

/** How a request says where its body ends (RFC 9112, section 6). */
public sealed interface BodyLength {

  /** There is no body. */
  record None() implements BodyLength {}

  /** So many bytes. */
  record Exactly(long bytes) implements BodyLength {}

  /** Nobody knows yet: it is sent in chunks. */
  record Chunked() implements BodyLength {}
}
