package dev.kami.domain.schema;

import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonValue;

/** A value that is being compared. */
final class Spot {

  private final JsonValue value;
  private final JsonPlace place;
  private final Findings findings;
  private final int depth;

  /**
   * A spot.
   *
   * @param value the value
   * @param place where it is
   * @param findings where what is wrong with it is noted
   * @param depth how many schemas lie around the one that it is compared with
   */
  Spot(JsonValue value, JsonPlace place, Findings findings, int depth) {
    this.value = value;
    this.place = place;
    this.findings = findings;
    this.depth = depth;
  }

  JsonValue value() {
    return value;
  }

  JsonPlace place() {
    return place;
  }

  Findings findings() {
    return findings;
  }

  int depth() {
    return depth;
  }

  /** {@return the same value, compared with another schema inside of the present one} */
  Spot inner(Findings others) {
    return new Spot(value, place, others, depth + 1);
  }

  /** {@return a part of the value} */
  Spot part(JsonValue part, JsonPlace where, Findings others) {
    return new Spot(part, where, others, depth + 1);
  }
}
