package dev.kami.adapters.mcp.transport.http.endpoint;

import dev.kami.adapters.mcp.protocol.exchange.Exchange;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What the protocol has to say about one request, on its way to the thread that owns the response.
 * Notifications that the client does not read fast enough are dropped, the end never is.
 */
final class Letterbox implements Exchange {

  /** What can be taken out. */
  sealed interface Letter {
    /** A notification. */
    record Told(JsonObject notification) implements Letter {}

    /** The end, with the reply if there is one. */
    record Ended(Optional<JsonValue> reply) implements Letter {}

    /** Nothing, for as long as was waited. */
    record Quiet() implements Letter {}
  }

  private static final int MOST = 1024;

  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();

  @Override
  public void tell(JsonObject notification) {
    if (letters.size() < MOST) {
      letters.add(new Letter.Told(notification));
    }
  }

  @Override
  public void end(Optional<JsonValue> reply) {
    letters.add(new Letter.Ended(reply));
  }

  /** {@return whether the end is here, with a result} */
  boolean endsWithResult() {
    return letters.peek() instanceof Letter.Ended(var reply)
        && reply.orElse(JsonNull.NULL) instanceof JsonObject object
        && object.get("result").isPresent();
  }

  /** {@return what comes next, within that time} */
  Letter next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(letters.poll(patience.toNanos(), TimeUnit.NANOSECONDS))
        .orElse(new Letter.Quiet());
  }
}
