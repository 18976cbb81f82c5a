package dev.kami.adapters.wasm.wasi.p2.random;

import static dev.kami.adapters.wasm.wasi.p2.Caller.integer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.p2.Caller;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RandomTest {

  private static final String BYTES = "wasi:random/random#get-random-bytes";

  private final Caller caller = new Caller("");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 8193, 100_000})
  void as_many_bytes_as_asked_for(int length) {
    var bytes = (Bytes) caller.call(BYTES, integer(length));
    assertEquals(length, bytes.array().length);
    var zeroes = 0;
    for (var b : bytes.array()) {
      zeroes += b == 0 ? 1 : 0;
    }
    assertTrue(zeroes <= 2 + length / 128, zeroes + " zeroes of " + length);
  }

  @Test
  void bytes_do_not_repeat() {
    var first = (Bytes) caller.call("wasi:random/insecure#get-insecure-random-bytes", integer(64));
    var second = (Bytes) caller.call("wasi:random/insecure#get-insecure-random-bytes", integer(64));
    assertTrue(!Arrays.equals(first.array(), second.array()));
  }

  @Test
  void numbers_do_not_repeat() {
    assertNotEquals(
        caller.call("wasi:random/random#get-random-u64"),
        caller.call("wasi:random/random#get-random-u64"));
    assertNotEquals(
        caller.call("wasi:random/insecure#get-insecure-random-u64"),
        caller.call("wasi:random/insecure#get-insecure-random-u64"));
    var seed = (Value.Sequence) caller.call("wasi:random/insecure-seed#insecure-seed");
    assertNotEquals(seed.elements().getFirst(), seed.elements().getLast());
  }

  @ParameterizedTest
  @ValueSource(longs = {16 * 1024 * 1024 + 1, -1, Long.MIN_VALUE, Long.MAX_VALUE})
  void asking_for_too_many_traps_before_anything_is_allocated(long length) {
    assertEquals(
        "asked for " + Long.toUnsignedString(length) + " random bytes; at most 16777216",
        caller.trap(BYTES, integer(length)));
  }

  @Test
  void asking_for_more_than_the_memory_limit_traps() {
    assertEquals("no memory for 9000000 random bytes", caller.trap(BYTES, integer(9_000_000)));
    assertTrue(caller.context().memory().refused());
  }
}
