package dev.kami.domain.schema;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what {@code $ref} names inside of one schema; no other document is ever looked at. */
final class References {

  private static final List<String> ANCHORS = List.of("$anchor", "$dynamicAnchor");

  /** An index of RFC 6901 section 4: without leading zeros; below a million. */
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,5}");

  private final JsonObject root;
  private final Map<String, Optional<JsonValue>> found = new HashMap<>();
  private final Map<String, JsonValue> anchors = new HashMap<>();

  References(JsonObject root) {
    this.root = root;
  }

  JsonObject root() {
    return root;
  }

  /** {@return what the reference names: the whole, a JSON Pointer into it, or an anchor in it} */
  Optional<JsonValue> find(String reference) {
    return found.computeIfAbsent(reference, this::search);
  }

  private Optional<JsonValue> search(String reference) {
    if (!reference.startsWith("#")) {
      return Optional.empty();
    }
    String fragment;
    try {
      // A plus stands for itself in a fragment.
      fragment =
          URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    if (fragment.isEmpty()) {
      return Optional.of(root);
    }
    return fragment.startsWith("/") ? pointed(fragment.substring(1)) : anchored(fragment);
  }

  private Optional<JsonValue> pointed(String pointer) {
    Optional<JsonValue> at = Optional.of(root);
    for (var step : pointer.split("/", -1)) {
      var name = step.replace("~1", "/").replace("~0", "~");
      at = at.flatMap(value -> inside(value, name));
    }
    return at;
  }

  private static Optional<JsonValue> inside(JsonValue value, String step) {
    return switch (value) {
      case JsonObject object -> object.get(step);
      case JsonArray(var items) -> item(items, step);
      case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> Optional.empty();
    };
  }

  private static Optional<JsonValue> item(List<JsonValue> items, String step) {
    if (!INDEX.matcher(step).matches()) {
      return Optional.empty();
    }
    var index = Integer.parseInt(step);
    return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
  }

  private Optional<JsonValue> anchored(String name) {
    if (anchors.isEmpty()) {
      collectAnchors(root);
      anchors.putIfAbsent("", root);
    }
    return Optional.ofNullable(anchors.get(name));
  }

  private void collectAnchors(JsonValue value) {
    switch (value) {
      case JsonObject object -> {
        ANCHORS.forEach(keyword ->
            Keywords.text(object, keyword).ifPresent(name -> anchors.putIfAbsent(name, object)));
        object.members().values().forEach(this::collectAnchors);
      }
      case JsonArray(var items) -> items.forEach(this::collectAnchors);
      case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> {}
    }
  }
}
