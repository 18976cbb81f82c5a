package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.wasi.p2.http.WebCaller.headerError;
import static dev.kami.adapters.wasm.wasi.p2.http.WebCaller.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.p2.Caller;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {

  private final WebCaller guest = new WebCaller();

  @AfterEach
  void close_it() {
    guest.close();
  }

  private Value append(Value fields, String name, String value) {
    return guest.call("[method]fields.append", fields, text(name), Caller.bytes(value));
  }

  private List<String> get(Value fields, String name) {
    var values = (Value.Sequence) guest.call("[method]fields.get", fields, text(name));
    return values.elements().stream().map(Caller::text).toList();
  }

  private int count(Value fields) {
    return ((Value.Sequence) guest.call("[method]fields.entries", fields)).elements().size();
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  @Test
  void names_are_found_in_any_case_and_kept_as_they_were_written() {
    var fields = ok(guest.fields("Accept", "a", "X-B", "", "accept", "c"));
    assertEquals(List.of("a", "c"), get(fields, "ACCEPT"));
    assertEquals(List.of(""), get(fields, "x-b"));
    assertEquals(List.of(), get(fields, "no such"));
    assertEquals(new Value.Bool(true), guest.call("[method]fields.has", fields, text("accept")));
    var list = new Value.Sequence(List.of(Caller.bytes("d"), Caller.bytes("e")));
    ok(guest.call("[method]fields.set", fields, text("aCCept"), list));
    var copy = guest.call("[method]fields.clone", fields);
    ok(guest.call("[method]fields.delete", fields, text("x-b")));
    assertEquals(2, count(fields));
    assertEquals(3, count(copy));
    var first = ((Value.Sequence) guest.call("[method]fields.entries", copy)).elements();
    assertEquals(text("X-B"), ((Value.Sequence) first.getFirst()).elements().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:", "a\r\nb", "ä", "a\0", "(a)"})
  void what_is_no_name_is_not_taken(String name) {
    var fields = guest.call("[constructor]fields");
    assertEquals("invalid-syntax", headerError(append(fields, name, "x")));
    assertEquals("invalid-syntax", headerError(guest.fields(name, "x")));
    assertEquals(
        "invalid-syntax", headerError(guest.call("[method]fields.delete", fields, text(name))));
    assertEquals(0, count(fields));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb: c", "a\nb", "\0", "a\rb", "\u007f"})
  void what_is_no_value_is_not_taken(String value) {
    var fields = guest.call("[constructor]fields");
    assertEquals("invalid-syntax", headerError(append(fields, "x", value)));
    var list = new Value.Sequence(List.of(Caller.bytes("ok"), Caller.bytes(value)));
    assertEquals(
        "invalid-syntax", headerError(guest.call("[method]fields.set", fields, text("x"), list)));
    assertEquals(0, count(fields));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "CONNECTION",
        "keep-alive",
        "Transfer-Encoding",
        "upgrade",
        "proxy-authorization",
        "http2-settings",
        "TE"
      })
  void what_belongs_to_the_connection_is_forbidden(String name) {
    var fields = guest.call("[constructor]fields");
    assertEquals("forbidden", headerError(append(fields, name, "x")));
    assertEquals("forbidden", headerError(guest.fields(name, "x")));
  }

  @Test
  void a_hundred_thousand_fields_are_refused_and_leave_nothing() {
    var many = new String[200_000];
    Arrays.fill(many, "x");
    assertEquals("forbidden", headerError(guest.fields(many)));
    var fields = guest.call("[constructor]fields");
    var appended = 0;
    while (((Value.Case) append(fields, "x", "y")).number() == 0) {
      appended++;
    }
    assertTrue(appended > 1000 && appended < 10_000, appended + " fields");
    guest.caller().drop(FieldsFunctions.FIELDS, fields);
    for (var i = 0; i < 200; i++) {
      var again = ok(guest.fields("x", "y".repeat(100_000)));
      guest.caller().drop(FieldsFunctions.FIELDS, again);
    }
  }

  @Test
  void many_large_headers_count_as_memory_of_the_guest() {
    var large = "y".repeat(120_000);
    for (var i = 0; i < 69; i++) {
      ok(guest.fields("x", large));
    }
    var entries =
        new Value.Sequence(List.of(new Value.Sequence(List.of(text("x"), Caller.bytes(large)))));
    assertEquals(
        "no memory for a header",
        guest.caller().trap("wasi:http/types#[static]fields.from-list", entries));
    assertTrue(guest.memory().refused());
  }
}
