package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.tool.ClientCapability;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client says it can do, the specification's {@code ClientCapabilities}.
 *
 * @param json as it was sent
 */
public record ClientCapabilities(JsonObject json) {

  /** A client that can do nothing but ask. */
  public static final ClientCapabilities NONE = new ClientCapabilities(JsonObject.EMPTY);

  private static final String EXTENSIONS = "extensions";

  /** {@return the names of all capabilities, those of extensions among them} */
  public Set<String> names() {
    var names = new LinkedHashSet<>(json.members().keySet());
    names.addAll(extensions(json).members().keySet());
    return names;
  }

  /** {@return the reply to a request that takes capabilities which its client has not declared} */
  public static ErrorReply missing(Request request, List<ClientCapability> needed, String why) {
    var required = JsonObject.EMPTY;
    for (var capability : needed) {
      required =
          capability.isExtension()
              ? required.with(
                  EXTENSIONS, extensions(required).with(capability.name(), JsonObject.EMPTY))
              : required.with(capability.name(), JsonObject.EMPTY);
    }
    return new ErrorReply(
        Optional.of(request.id()),
        ErrorCode.MISSING_CLIENT_CAPABILITY,
        why,
        Optional.of(JsonObject.EMPTY.with("requiredCapabilities", required)));
  }

  private static JsonObject extensions(JsonObject json) {
    return json.get(EXTENSIONS).orElse(JsonNull.NULL) instanceof JsonObject extensions
        ? extensions
        : JsonObject.EMPTY;
  }
}
