package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;

/** The result of {@code server/discover}: the same for everybody, for as long as we run. */
public final class DiscoverResult {

  private DiscoverResult() {}

  /** {@return the JSON form, without what every result has} */
  public static JsonObject json() {
    return JsonObject.EMPTY
        .with("supportedVersions", JsonArray.ofStrings(ProtocolVersion.texts()))
        .with("capabilities", Capabilities.json(true));
  }
}
