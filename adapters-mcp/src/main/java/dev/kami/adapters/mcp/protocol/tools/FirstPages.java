package dev.kami.adapters.mcp.protocol.tools;

import dev.kami.adapters.mcp.wire.ProtocolVersion;
import dev.kami.domain.json.JsonObject;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The first page of the list of tools in each revision of the protocol, kept until the tools
 * change: it is what clients ask for most. Safe for use by many threads.
 */
final class FirstPages {

  private record Kept(long state, JsonObject page) {}

  private final Map<ProtocolVersion, Kept> pages = new ConcurrentHashMap<>();

  /**
   * {@return the page of that state}
   *
   * @param state the state of the tools, read before the page would be made; empty when it is not
   *     known, and nothing can be kept
   */
  JsonObject get(OptionalLong state, ProtocolVersion version, Supplier<JsonObject> maker) {
    if (state.isEmpty()) {
      return maker.get();
    }
    var kept = pages.get(version);
    if (kept != null && kept.state == state.getAsLong()) {
      return kept.page;
    }
    var page = maker.get();
    pages.put(version, new Kept(state.getAsLong(), page));
    return page;
  }
}
