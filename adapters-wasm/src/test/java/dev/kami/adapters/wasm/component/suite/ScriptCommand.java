package dev.kami.adapters.wasm.component.suite;

import java.util.List;
import java.util.Optional;

/** One command of a script. */
record ScriptCommand(JsonObject json) {

  String type() {
    return text("type").orElse("");
  }

  Optional<String> text(String key) {
    return json.text(key);
  }

  /** {@return whether it counts: the others only prepare what is asserted} */
  boolean isAssertion() {
    return type().startsWith("assert_");
  }

  /** {@return the name of the exported function to call} */
  String field() {
    return json.object("action").flatMap(it -> it.text("field")).orElseThrow();
  }

  /** {@return the name of the instance to call, if it is not the latest} */
  Optional<String> instance() {
    return json.object("action").flatMap(it -> it.text("instance"));
  }

  List<JsonObject> arguments() {
    return json.object("action").map(it -> it.objects("args")).orElse(List.of());
  }

  List<JsonObject> expected() {
    return json.objects("expected");
  }

  @Override
  public String toString() {
    return "line %s (%s)".formatted(text("line").orElse("?"), type());
  }
}
