package dev.kami.domain.schema;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.List;

/**
 * How much work one comparison may cost: a schema can be written so that it grows exponentially. In
 * proportion to the value, since whoever sends a large one waits for it to be read anyway.
 */
final class Steps {

  private static final long ALWAYS = 1_000_000;
  private static final long EACH_VALUE = 32;

  private long left;

  private Steps(long left) {
    this.left = left;
  }

  static Steps forValue(JsonValue value) {
    return new Steps(ALWAYS + EACH_VALUE * size(value));
  }

  /** {@return whether there was enough left; once false, always false} */
  boolean pay(long cost) {
    left = left < cost ? -1 : left - cost;
    return left >= 0;
  }

  /** Gives up: nothing more is paid for. */
  void exhaust() {
    left = -1;
  }

  /** {@return whether it was not enough} */
  boolean areGone() {
    return left < 0;
  }

  /** {@return how many values are in the value, itself included; long texts count for more} */
  static long size(JsonValue value) {
    var parts =
        switch (value) {
          case JsonArray(var items) -> items;
          case JsonObject(var members) -> members.values();
          case JsonNull _, JsonBoolean _, JsonNumber _, JsonString _ -> List.<JsonValue>of();
        };
    return alone(value) + parts.stream().mapToLong(Steps::size).sum();
  }

  /** {@return the size of the value without that of the values in it} */
  static long alone(JsonValue value) {
    return switch (value) {
      case JsonNull _, JsonBoolean _, JsonArray _ -> 1;
      case JsonNumber(var literal) -> 1 + literal.length() / 64;
      case JsonString(var text) -> 1 + text.length() / 64;
      case JsonObject(var members) -> 1 + members.size();
    };
  }
}
