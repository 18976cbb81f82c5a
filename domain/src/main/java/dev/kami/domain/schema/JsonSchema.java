package dev.kami.domain.schema;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonValue;

/**
 * A JSON Schema (2020-12) that is an object.
 *
 * <p>Any object will do: what is wrong in it counts as not there, so that a schema of unknown
 * origin can be used. {@link #reviewed} is stricter, for those that people write.
 *
 * @param source the schema as it was written, passed on as it is
 */
public record JsonSchema(JsonObject source) {

  /** The schema that every value conforms to. */
  public static final JsonSchema ANYTHING = new JsonSchema(JsonObject.EMPTY);

  /**
   * {@return the schema of an object: of what a tool takes, or answers}
   *
   * @throws dev.kami.domain.problem.ProblemException all that keeps it from being used, each with
   *     its place: not an object with {@code "type": "object"}, another dialect, a reference that
   *     leads out of the file, nowhere or in a circle, a keyword with a value that it cannot have
   */
  public static JsonSchema reviewed(JsonValue json) {
    return new SchemaReview().of(json);
  }

  /** {@return what is wrong with the value} */
  public Conformity check(JsonValue value) {
    var steps = Steps.forValue(value);
    return Conformity.of(value, new SchemaCheck(source, steps).problems(value, JsonPlace.ROOT));
  }

  /**
   * {@return the object in which the defaults of the schema's properties are filled in, also those
   * of objects in it, and what is wrong with it then}
   */
  public Conformity complete(JsonObject value) {
    var steps = Steps.forValue(value);
    var completed = new Defaults(source, steps).filledIn(value);
    return Conformity.of(
        completed, new SchemaCheck(source, steps).problems(completed, JsonPlace.ROOT));
  }
}
