package dev.kami.adapters.mcp.transport.http.endpoint;

import dev.kami.adapters.mcp.transport.http.visit.Answer;
import dev.kami.adapters.mcp.wire.ErrorCode;
import dev.kami.adapters.mcp.wire.ErrorReply;
import dev.kami.adapters.mcp.wire.RequestId;
import dev.kami.application.port.out.JsonCodec;
import java.util.Optional;

/**
 * Responses to what is no request that can be served: a status, and an error of JSON-RPC that says
 * why.
 *
 * @param json writes the error
 */
record Refusals(JsonCodec json) {

  Answer of(int status, ErrorCode code, String why) {
    return of(status, ErrorReply.of(Optional.empty(), code, why));
  }

  Answer of(int status, RequestId id, ErrorCode code, String why) {
    return of(status, ErrorReply.of(Optional.of(id), code, why));
  }

  Answer busy(String why) {
    return of(503, ErrorCode.INTERNAL_ERROR, why).with("Retry-After", "1");
  }

  private Answer of(int status, ErrorReply reply) {
    return Answer.json(status, json.print(reply.toJson()));
  }
}
