package dev.kami.adapters.mcp.wire;

/** The error codes of JSON-RPC 2.0 section 5.1, and those that the specification adds. */
public enum ErrorCode {
  /** What came is not JSON. */
  PARSE_ERROR(-32700),
  /** What came is JSON, but no request. */
  INVALID_REQUEST(-32600),
  /** There is no such method. */
  METHOD_NOT_FOUND(-32601),
  /** The method exists, its parameters are not what it takes. */
  INVALID_PARAMS(-32602),
  /** The server is at fault. */
  INTERNAL_ERROR(-32603),
  /** What the headers of a request say is not what its body says. */
  HEADER_MISMATCH(-32020),
  /** The client would have to be able to do something that it has not declared. */
  MISSING_CLIENT_CAPABILITY(-32021),
  /** The request is of a revision that the server does not speak. */
  UNSUPPORTED_PROTOCOL_VERSION(-32022);

  private final int number;

  ErrorCode(int number) {
    this.number = number;
  }

  /** {@return the number on the wire} */
  public int number() {
    return number;
  }
}
