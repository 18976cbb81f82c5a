package dev.kami.adapters.wasm.wasi.p2.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.wasm.wasi.p2.Caller;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import org.junit.jupiter.api.Test;

final class ConfigStoreTest {

  private final Caller caller = new Caller("");

  @Test
  void a_granted_variable_is_a_value() {
    assertEquals(
        Values.ok(Values.some(Values.text("wörth"))),
        caller.call("wasi:config/store#get", Values.text("ZONE")));
  }

  @Test
  void what_was_not_granted_is_not_there() {
    assertEquals(
        Values.ok(Values.none()), caller.call("wasi:config/store#get", Values.text("PATH")));
  }

  @Test
  void all_values_are_the_environment() {
    assertEquals(
        Values.ok(caller.call("wasi:cli/environment#get-environment")),
        caller.call("wasi:config/store#get-all"));
  }
}
