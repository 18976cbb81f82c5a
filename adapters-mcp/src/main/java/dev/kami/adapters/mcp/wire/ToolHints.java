package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.policy.SecurityPolicy;

/**
 * What a tool can do to the world, the specification's {@code ToolAnnotations}: derived from what
 * the sandbox grants, so that a client may rely on it.
 *
 * @param readOnly the tool can change nothing that outlives the call
 * @param openWorld the tool can reach beyond this machine
 */
public record ToolHints(boolean readOnly, boolean openWorld) {

  /** {@return the hints that follow from the grants} */
  public static ToolHints of(SecurityPolicy granted) {
    var openWorld = !granted.network().rules().isEmpty();
    return new ToolHints(!openWorld && granted.files() != FileAccess.SANDBOX, openWorld);
  }

  /** {@return the JSON form} */
  public JsonObject toJson() {
    return JsonObject.EMPTY.with("readOnlyHint", readOnly).with("openWorldHint", openWorld);
  }
}
