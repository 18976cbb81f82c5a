package dev.kami.adapters.mcp.protocol.modern;

import dev.kami.adapters.mcp.protocol.exchange.Exchange;
import dev.kami.adapters.mcp.protocol.exchange.Pending;
import dev.kami.adapters.mcp.protocol.tools.ToolChanges;
import dev.kami.adapters.mcp.wire.Dialect;
import dev.kami.adapters.mcp.wire.ResultReply;
import dev.kami.adapters.mcp.wire.Subscription;
import java.util.concurrent.CountDownLatch;

/** A client that listens: all that it is told is told by one thread, in order. */
final class Listening implements Pending {

  private final Subscription subscription;
  private final Dialect dialect;
  private final Exchange exchange;
  private final ToolChanges changes;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean cancelled;

  Listening(Subscription subscription, Dialect dialect, Exchange exchange, ToolChanges changes) {
    this.subscription = subscription;
    this.dialect = dialect;
    this.exchange = exchange;
    this.changes = changes;
  }

  /** Tells what happens until the end: what was before the acknowledgement is not told. */
  void serve() {
    var since = changes.now();
    exchange.tell(subscription.acknowledgement());
    try {
      if (subscription.toolsListChanged()) {
        changes.follow(since, end, () -> exchange.tell(subscription.listChanged()));
      } else {
        end.await();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (cancelled) {
      exchange.leaveEmpty();
    } else {
      exchange.reply(new ResultReply(subscription.id(), dialect.result(subscription.result())));
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
    end.countDown();
  }

  @Override
  public void windUp() {
    end.countDown();
  }
}
