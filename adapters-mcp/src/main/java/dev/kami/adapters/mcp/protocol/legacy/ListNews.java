package dev.kami.adapters.mcp.protocol.legacy;

import dev.kami.adapters.mcp.protocol.exchange.Outlet;
import dev.kami.adapters.mcp.protocol.tools.ToolChanges;
import dev.kami.adapters.mcp.wire.Notification;
import dev.kami.adapters.mcp.wire.Subscription;
import dev.kami.domain.json.JsonObject;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells a client that the list of tools which it has seen is no longer true. */
final class ListNews {

  private static final JsonObject CHANGED =
      new Notification(Subscription.LIST_CHANGED, JsonObject.EMPTY).toJson();

  private final ToolChanges changes;
  private final Outlet outlet;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CountDownLatch end = new CountDownLatch(1);

  ListNews(ToolChanges changes, Outlet outlet) {
    this.changes = changes;
    this.outlet = outlet;
  }

  /** Begins to watch, once; call it before the list is read. */
  void begin() {
    if (begun.compareAndSet(false, true)) {
      var seen = changes.now();
      Thread.startVirtualThread(() -> follow(seen));
    }
  }

  void end() {
    end.countDown();
  }

  private void follow(OptionalLong seen) {
    try {
      changes.follow(seen, end, () -> outlet.send(CHANGED));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
