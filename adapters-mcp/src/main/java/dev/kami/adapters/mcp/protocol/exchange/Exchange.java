package dev.kami.adapters.mcp.protocol.exchange;

import dev.kami.adapters.mcp.wire.Reply;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;

/**
 * Where the messages about one message of a client go: any number of notifications, then exactly
 * one end. Safe for use by many threads; never throws.
 */
public interface Exchange {

  /** {@return the exchange over a channel that carries everything} */
  static Exchange over(Outlet outlet) {
    return new Exchange() {
      @Override
      public void tell(JsonObject notification) {
        outlet.send(notification);
      }

      @Override
      public void end(Optional<JsonValue> reply) {
        reply.ifPresent(outlet::send);
      }
    };
  }

  /** Sends a notification about the request, before its end. */
  void tell(JsonObject notification);

  /**
   * Ends the exchange.
   *
   * @param reply the reply, or the array of replies to an array; empty when none will follow
   */
  void end(Optional<JsonValue> reply);

  /** Ends the exchange with that reply. */
  default void reply(Reply reply) {
    end(Optional.of(reply.toJson()));
  }

  /** Ends the exchange without a reply. */
  default void leaveEmpty() {
    end(Optional.empty());
  }
}
