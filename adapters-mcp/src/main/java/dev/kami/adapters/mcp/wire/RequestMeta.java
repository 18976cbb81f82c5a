package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;

/**
 * What a request says beside its parameters, the member {@code _meta} of them.
 *
 * @param members the content, empty when there was none or it was no object
 */
public record RequestMeta(JsonObject members) {

  /** The member of modern requests that says which revision they are of. */
  public static final String PROTOCOL_VERSION = "io.modelcontextprotocol/protocolVersion";

  /** The member of modern requests that says what their client can do. */
  public static final String CLIENT_CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

  /** {@return what the request says} */
  public static RequestMeta of(Request request) {
    return new RequestMeta(
        request.params().get("_meta").orElse(JsonNull.NULL) instanceof JsonObject members
            ? members
            : JsonObject.EMPTY);
  }

  /** {@return whether the request is a modern one, well formed or not} */
  public boolean isModern() {
    return members.get(PROTOCOL_VERSION).isPresent()
        || members.get(CLIENT_CAPABILITIES).isPresent();
  }

  /** {@return the revision that the request says it is of; empty when it says none as a string} */
  public Optional<String> protocolVersion() {
    return members.get(PROTOCOL_VERSION).orElse(JsonNull.NULL) instanceof JsonString(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** {@return what the request says that its client can do; empty when it does not say} */
  public Optional<ClientCapabilities> clientCapabilities() {
    return members.get(CLIENT_CAPABILITIES).orElse(JsonNull.NULL) instanceof JsonObject json
        ? Optional.of(new ClientCapabilities(json))
        : Optional.empty();
  }

  /** {@return what progress is wanted under; empty when none is, or the token can be none} */
  public Optional<ProgressToken> progressToken() {
    return members.get("progressToken").filter(RequestMeta::isToken).map(ProgressToken::new);
  }

  private static boolean isToken(JsonValue json) {
    return json instanceof JsonString || (json instanceof JsonNumber number && number.isInteger());
  }
}
