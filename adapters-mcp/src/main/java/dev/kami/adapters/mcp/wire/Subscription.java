package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;

/**
 * What a client that sends {@code subscriptions/listen} is told, and how.
 *
 * @param id the id of its request, in everything that is sent
 * @param toolsListChanged whether it wants to know when the list of tools changes
 */
public record Subscription(RequestId id, boolean toolsListChanged) {

  /** The notification that the list of tools has changed. */
  public static final String LIST_CHANGED = "notifications/tools/list_changed";

  private static final String TOOLS = "toolsListChanged";

  /**
   * {@return the subscription; what we have no news of is left out}
   *
   * @throws ProblemException {@code mcp.invalid-params}
   */
  public static Subscription of(Request request) {
    if (!(request.params().get("notifications").orElse(JsonNull.NULL)
        instanceof JsonObject wanted)) {
      throw InvalidParams.because(
          "subscriptions/listen needs params.notifications, an object",
          "send what you want to know, such as {\"" + TOOLS + "\":true}");
    }
    return switch (wanted.get(TOOLS).orElse(new JsonBoolean(false))) {
      case JsonBoolean(var tools) -> new Subscription(request.id(), tools);
      case JsonValue other ->
          throw InvalidParams.because(
              "params.notifications." + TOOLS + " is of type " + other.typeName() + ", not boolean",
              "send true or false");
    };
  }

  /** {@return the first message: what will be told} */
  public JsonObject acknowledgement() {
    var agreed = toolsListChanged ? JsonObject.EMPTY.with(TOOLS, true) : JsonObject.EMPTY;
    var params = JsonObject.EMPTY.with("_meta", meta()).with("notifications", agreed);
    return new Notification("notifications/subscriptions/acknowledged", params).toJson();
  }

  /** {@return the message that the list of tools has changed} */
  public JsonObject listChanged() {
    return new Notification(LIST_CHANGED, JsonObject.EMPTY.with("_meta", meta())).toJson();
  }

  /** {@return the result: the subscription ended in order} */
  public JsonObject result() {
    return JsonObject.EMPTY.with("_meta", meta());
  }

  private JsonObject meta() {
    return JsonObject.EMPTY.with("io.modelcontextprotocol/subscriptionId", id.json());
  }
}
