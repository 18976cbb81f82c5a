package dev.kami.adapters.wasm.http;

import java.util.List;

/**
 * The head of a response.
 *
 * @param status 200 to 999
 * @param fields all of them, as they were received
 */
public record HttpResponse(int status, List<HttpField> fields) {

  /** Copies the list. */
  public HttpResponse {
    fields = List.copyOf(fields);
  }
}
