package dev.kami.adapters.wasm.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.schema.JsonSchema;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MappingPropertyTest {

  private static final int ROUNDS = 3000;
  private static final int DEPTH = 4;

  @Test
  void what_was_written_is_read_as_the_same_value_and_fits_the_schema() {
    for (var seed = 0; seed < ROUNDS; seed++) {
      var any = new AnyValue(new Random(seed));
      var type = any.type(DEPTH);
      var value = any.value(type);
      var json = new ValueWriter(_ -> true).write(type, value).orElseThrow();
      var about = "seed " + seed + ": " + type + " as " + json;
      assertTrue(conforms(TypeSchema.of(type), json), about);
      var problems = new InputProblems();
      var read = new ValueReader(problems).read(type, json, JsonPlace.ROOT);
      assertEquals(List.of(), problems.all(), about);
      assertEquals(Optional.of(value), read, about);
    }
  }

  @Test
  void what_is_read_fits_the_schema_and_what_is_not_read_has_a_problem() {
    for (var seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      var any = new AnyValue(random);
      var type = any.type(2);
      var json =
          mutated(new ValueWriter(_ -> true).write(type, any.value(type)).orElseThrow(), random);
      var about = "seed " + seed + ": " + type + " as " + json;
      var problems = new InputProblems();
      var read = new ValueReader(problems).read(type, json, JsonPlace.ROOT);
      assertEquals(read.isEmpty(), !problems.all().isEmpty(), about);
      if (read.isPresent()) {
        assertTrue(conforms(TypeSchema.of(type), json), about);
      }
    }
  }

  @Test
  void the_schema_of_a_function_is_of_its_parameters() {
    for (var seed = 0; seed < ROUNDS / 10; seed++) {
      var any = new AnyValue(new Random(seed));
      var type = any.type(DEPTH);
      var function =
          new TypedFunction(
              "f", new FunctionType(false, List.of(new Field("a", type)), Optional.of(type)));
      var value = any.value(type);
      var json = new ValueWriter(_ -> true).write(type, value).orElseThrow();
      var arguments = JsonObject.EMPTY.with("a", json);
      var about = "seed " + seed + ": " + type;
      assertTrue(conforms(function.describe().arguments(), arguments), about);
      assertEquals(List.of(value), function.arguments(arguments), about);
    }
  }

  private static boolean conforms(JsonObject schema, JsonValue json) {
    return new JsonSchema(schema).check(json).problems().isEmpty();
  }

  /** Another value in some place. */
  private static JsonValue mutated(JsonValue json, Random random) {
    if (random.nextInt(3) == 0) {
      return switch (random.nextInt(6)) {
        case 0 -> JsonNull.NULL;
        case 1 -> new JsonBoolean(true);
        case 2 -> new JsonNumber("-1.5e3");
        case 3 -> new JsonNumber("1e100");
        case 4 -> new JsonString("label-1");
        default -> new JsonArray(List.of(json, json));
      };
    }
    return switch (json) {
      case JsonArray(var items) ->
          new JsonArray(items.stream().map(item -> mutated(item, random)).toList());
      case JsonObject object -> {
        var changed = random.nextInt(4) == 0 ? object.with("other", 1) : object;
        for (var member : object.members().entrySet()) {
          changed = changed.with(member.getKey(), mutated(member.getValue(), random));
        }
        yield changed;
      }
      case JsonNull _, JsonBoolean _, JsonNumber _, JsonString _ -> json;
    };
  }
}
