package dev.kami.adapters.wasm.http;

/**
 * What can go wrong with a request, by the names that proxies use (IANA, "HTTP Proxy Error Types").
 */
public enum HttpFault {
  /** The name could not be resolved. */
  DNS_ERROR("DNS-error"),
  /** The server's address is not reachable from here. */
  DESTINATION_IP_UNROUTABLE("destination-IP-unroutable"),
  /** Nobody listens there. */
  CONNECTION_REFUSED("connection-refused"),
  /** The connection broke. */
  CONNECTION_TERMINATED("connection-terminated"),
  /** Connecting took too long. */
  CONNECTION_TIMEOUT("connection-timeout"),
  /** The next bytes of the body took too long. */
  CONNECTION_READ_TIMEOUT("connection-read-timeout"),
  /** Too many requests at once. */
  CONNECTION_LIMIT_REACHED("connection-limit-reached"),
  /** What the server speaks is not TLS, or none that we do. */
  TLS_PROTOCOL_ERROR("TLS-protocol-error"),
  /** The server's certificate is not trusted, or not for that name. */
  TLS_CERTIFICATE_ERROR("TLS-certificate-error"),
  /** The policy does not allow it. */
  REQUEST_DENIED("HTTP-request-denied"),
  /** The body is not as long as was announced, or longer than may be. */
  REQUEST_BODY_SIZE("HTTP-request-body-size"),
  /** A method that is not sent. */
  REQUEST_METHOD_INVALID("HTTP-request-method-invalid"),
  /** A target that makes no sense. */
  REQUEST_URI_INVALID("HTTP-request-URI-invalid"),
  /** A target that is too long. */
  REQUEST_URI_TOO_LONG("HTTP-request-URI-too-long"),
  /** The response ends too early. */
  RESPONSE_INCOMPLETE("HTTP-response-incomplete"),
  /** The header of the response is too long. */
  RESPONSE_HEADER_SECTION_SIZE("HTTP-response-header-section-size"),
  /** More is received than may be. */
  RESPONSE_BODY_SIZE("HTTP-response-body-size"),
  /** What follows the body is too long. */
  RESPONSE_TRAILER_SECTION_SIZE("HTTP-response-trailer-section-size"),
  /** The body comes in a form that nobody asked for. */
  RESPONSE_TRANSFER_CODING("HTTP-response-transfer-coding"),
  /** The response took too long to begin. */
  RESPONSE_TIMEOUT("HTTP-response-timeout"),
  /** The server wants to speak something else. */
  UPGRADE_FAILED("HTTP-upgrade-failed"),
  /** What was received is not HTTP. */
  PROTOCOL_ERROR("HTTP-protocol-error"),
  /** Everything else. */
  INTERNAL_ERROR("internal-error");

  private final String label;

  HttpFault(String label) {
    this.label = label;
  }

  /** {@return its name} */
  public String label() {
    return label;
  }
}
