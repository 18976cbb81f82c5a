package dev.kami.domain.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonValueTest {

  @Test
  void every_kind_is_named_in_the_words_of_json_schema() {
    var values =
        List.of(
            JsonNull.NULL,
            new JsonBoolean(true),
            new JsonNumber("1"),
            new JsonNumber("1.5"),
            new JsonString(""),
            new JsonArray(List.of()),
            JsonObject.EMPTY);
    assertEquals(
        List.of("null", "boolean", "integer", "number", "string", "array", "object"),
        values.stream().map(JsonValue::typeName).toList());
  }

  @Test
  void members_keep_their_order_and_a_replaced_one_its_place() {
    var object = JsonObject.EMPTY.with("b", 1).with("a", true).with("b", "x");
    assertEquals(List.of("b", "a"), List.copyOf(object.members().keySet()));
    assertEquals(Optional.of(new JsonString("x")), object.get("b"));
    assertEquals(Optional.empty(), object.get("c"));
  }

  @Test
  void values_do_not_follow_what_they_were_made_from() {
    var members = new LinkedHashMap<String, JsonValue>();
    var items = new ArrayList<JsonValue>();
    var object = new JsonObject(members);
    var array = new JsonArray(items);
    members.put("late", JsonNull.NULL);
    items.add(JsonNull.NULL);
    assertEquals(JsonObject.EMPTY, object);
    assertEquals(new JsonArray(List.of()), array);
    assertThrows(UnsupportedOperationException.class, () -> object.members().clear());
  }

  @Test
  void an_array_of_strings_is_quickly_made() {
    assertEquals(
        new JsonArray(List.of(new JsonString("a"), new JsonString("b"))),
        JsonArray.ofStrings(List.of("a", "b")));
  }
}
