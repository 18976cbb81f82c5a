package dev.kami.adapters.wasm.wasi.p2.http;

import dev.kami.adapters.wasm.http.BytePipe;
import dev.kami.adapters.wasm.http.HttpExchange;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import java.io.Closeable;

/**
 * A request on its way and what comes back, which one resource after the other holds. Used by the
 * guest's thread.
 */
final class OutgoingCall implements Closeable {

  /** What an exchange may hold at most: two pipes, a header and trailers. */
  static final long MOST_MEMORY = 4L * BytePipe.CAPACITY;

  private final WasiContext context;
  private final HttpExchange exchange;
  private Object holder;

  OutgoingCall(WasiContext context, HttpExchange exchange) {
    this.context = context;
    this.exchange = exchange;
    this.holder = this;
    context.keep(this);
  }

  HttpExchange exchange() {
    return exchange;
  }

  /** Puts it into other hands. */
  void passTo(Object next) {
    holder = next;
  }

  /** Ends it, if it was in these hands. */
  void droppedBy(Object former) {
    if (holder.equals(former)) {
      context.release(this);
    }
  }

  @Override
  public void close() {
    exchange.close();
    context.memory().giveBackValues(MOST_MEMORY);
  }
}
