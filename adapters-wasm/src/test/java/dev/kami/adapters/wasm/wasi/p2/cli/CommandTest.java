package dev.kami.adapters.wasm.wasi.p2.cli;

import static dev.kami.adapters.wasm.wasi.p2.Caller.bytes;
import static dev.kami.adapters.wasm.wasi.p2.Caller.inner;
import static dev.kami.adapters.wasm.wasi.p2.Caller.integer;
import static dev.kami.adapters.wasm.wasi.p2.Caller.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.p2.Caller;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandTest {

  private static final String READ = "wasi:io/streams#[method]input-stream.read";
  private static final String WRITE =
      "wasi:io/streams#[method]output-stream.blocking-write-and-flush";

  private final Caller caller = new Caller("input");

  private static Value pair(String name, String value) {
    return Values.tuple(Values.text(name), Values.text(value));
  }

  @Test
  void the_granted_variables_are_the_environment() {
    assertEquals(
        Values.list(List.of(pair("ZONE", "wörth"), pair("A", ""))),
        caller.call("wasi:cli/environment#get-environment"));
  }

  @Test
  void the_only_argument_is_the_name() {
    assertEquals(
        Values.list(List.of(Values.text("tool"))),
        caller.call("wasi:cli/environment#get-arguments"));
  }

  @Test
  void a_guest_starts_in_the_root_of_its_files() {
    assertEquals(Values.some(Values.text("/")), caller.call("wasi:cli/environment#initial-cwd"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1"})
  void exit_ends_the_guest_with_success_or_failure(int status, int code) {
    var argument = status == 0 ? Values.ok() : Values.error();
    assertEquals("exited", caller.trap("wasi:cli/exit#exit", argument));
    assertEquals(OptionalInt.of(code), caller.context().exitCode());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 255})
  void exit_with_code_ends_the_guest_with_that_code(int code) {
    assertEquals("exited", caller.trap("wasi:cli/exit#exit-with-code", integer(code)));
    assertEquals(OptionalInt.of(code), caller.context().exitCode());
  }

  @Test
  void two_streams_of_standard_input_share_it() {
    var first = caller.call("wasi:cli/stdin#get-stdin");
    var second = caller.call("wasi:cli/stdin#get-stdin");
    assertEquals("in", text(inner(caller.call(READ, first, integer(2)))));
    assertEquals("put", text(inner(caller.call(READ, second, integer(9)))));
  }

  @Test
  void standard_output_and_standard_error_are_kept_apart() {
    caller.call(WRITE, caller.call("wasi:cli/stdout#get-stdout"), bytes("result"));
    caller.call(WRITE, caller.call("wasi:cli/stderr#get-stderr"), bytes("reason"));
    caller.call(WRITE, caller.call("wasi:cli/stdout#get-stdout"), bytes("s"));
    assertEquals("results", caller.context().stdout().text());
    assertEquals("reason", caller.context().stderr().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"stdin", "stdout", "stderr"})
  void no_stream_is_a_terminal(String stream) {
    assertEquals(
        Values.none(), caller.call("wasi:cli/terminal-" + stream + "#get-terminal-" + stream));
  }
}
