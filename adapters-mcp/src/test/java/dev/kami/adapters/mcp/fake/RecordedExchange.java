package dev.kami.adapters.mcp.fake;

import dev.kami.adapters.mcp.json.MoshiJsonCodec;
import dev.kami.adapters.mcp.protocol.exchange.Exchange;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An exchange of its own, as a transport without connections has for each request. */
public final class RecordedExchange implements Exchange {

  private static final String END = "";

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final MoshiJsonCodec json = new MoshiJsonCodec();

  @Override
  public void tell(JsonObject notification) {
    lines.add(json.print(notification));
  }

  @Override
  public void end(Optional<JsonValue> reply) {
    reply.map(json::print).ifPresent(lines::add);
    lines.add(END);
  }

  /** {@return the next message; empty when the exchange has ended} */
  public Optional<String> next() throws InterruptedException {
    return Optional.of(lines.take()).filter(line -> !line.equals(END));
  }
}
