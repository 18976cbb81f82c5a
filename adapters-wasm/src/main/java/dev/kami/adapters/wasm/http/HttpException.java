package dev.kami.adapters.wasm.http;

import java.io.IOException;
import java.util.OptionalLong;

/** A request that failed. It has no stack trace, as it is an answer to who asked. */
public final class HttpException extends IOException {

  private static final long serialVersionUID = 1L;

  private final HttpFault fault;
  private final long size;

  /** A failure. */
  public HttpException(HttpFault fault) {
    this(fault, -1);
  }

  /** A failure because of a size, of which the limit or the count is told. */
  public HttpException(HttpFault fault, long size) {
    super(fault.label());
    this.fault = fault;
    this.size = size;
  }

  /** {@return what it is} */
  public HttpFault fault() {
    return fault;
  }

  /** {@return the size, if it is about one} */
  public OptionalLong size() {
    return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
