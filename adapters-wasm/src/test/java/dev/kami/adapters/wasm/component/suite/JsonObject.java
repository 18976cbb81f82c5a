package dev.kami.adapters.wasm.component.suite;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a script. */
record JsonObject(Map<String, Object> members) {

  @SuppressWarnings("unchecked")
  JsonObject(Object json) {
    this((Map<String, Object>) json);
  }

  /** {@return the text of a member that is there and not null} */
  Optional<String> text(String key) {
    return Optional.ofNullable(members.get(key))
        .map(String::valueOf)
        .filter(it -> !it.equals("null"));
  }

  /** {@return a member that is an object} */
  Optional<JsonObject> object(String key) {
    return Optional.ofNullable(members.get(key))
        .filter(it -> it instanceof Map<?, ?>)
        .map(JsonObject::new);
  }

  /** {@return the items of a member that is a list, none if it is not there} */
  List<Object> items(String key) {
    return members.get(key) instanceof List<?> items ? List.copyOf(items) : List.of();
  }

  /** {@return the items of a member that is a list of objects} */
  List<JsonObject> objects(String key) {
    return items(key).stream().map(JsonObject::new).toList();
  }
}
