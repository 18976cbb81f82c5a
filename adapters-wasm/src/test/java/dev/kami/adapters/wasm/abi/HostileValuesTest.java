package dev.kami.adapters.wasm.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileValuesTest {

  private static final ValueType U8 = PrimitiveType.U8;
  private static final ValueType U32 = PrimitiveType.U32;
  private static final List<StringEncoding> ENCODINGS = List.of(StringEncoding.values());
  private static final int MEGABYTE = 1 << 20;

  @Test
  void wild_pointers_trap() {
    traps("string pointer/length out of bounds", PrimitiveType.STRING, 0xdeadbeefL, 0);
    traps("string content out-of-bounds", PrimitiveType.STRING, 262_143, 2);
    traps("string content out-of-bounds", PrimitiveType.STRING, 262_145, 0);
    traps("list content out-of-bounds", new ListType(U8), 0xffff_ffffL, 1);
    traps("list content out-of-bounds", new ListType(U32), 0xffff_fffcL, 2);
    traps("unaligned pointer", new ListType(U32), 2, 0);
  }

  @Test
  void lists_and_strings_that_no_memory_could_hold_trap() {
    for (var length : List.of(1L << 28, 1L << 31, 0xffff_ffffL)) {
      traps("too long", PrimitiveType.STRING, 0, length);
      traps("too long", new ListType(U8), 0, length);
      traps("too long", new ListType(new EnumType(List.of("only"))), 0, length);
      traps("too long", new ListType(new FixedListType(U8, (1 << 28) - 1)), 0, length);
    }
  }

  @Test
  void a_list_of_small_elements_does_not_cost_more_host_memory_than_there_is() {
    var host = new FakeHost(10 * MEGABYTE);
    var guest = new FakeGuest(new InstanceState(new Store(host)), 2 * MEGABYTE);
    var type = new ListType(new OptionType(new EnumType(List.of("only"))));
    Traps.traps("out of host memory", () -> take(guest, type, 0, MEGABYTE));
    assertTrue(host.peak() < MEGABYTE, () -> "was charged before it was made: " + host.peak());
  }

  @Test
  void lists_that_share_their_elements_are_charged_for_each() {
    var host = new FakeHost(10 * MEGABYTE);
    var guest = new FakeGuest(new InstanceState(new Store(host)), MEGABYTE);
    for (var i = 0; i < 1000; i++) {
      guest.memory().putI32(8 * i, 0);
      guest.memory().putI32(8 * i + 4, 1000);
    }
    ValueType type = U32;
    for (var depth = 0; depth < 10; depth++) {
      type = new ListType(type);
    }
    var deep = type;
    Traps.traps("out of host memory", () -> take(guest, deep, 0, 1000));
  }

  @Test
  void host_memory_is_given_back_when_the_call_is_over() {
    var host = new FakeHost();
    var guest = new FakeGuest(new InstanceState(new Store(host)), MEGABYTE);
    take(guest, new ListType(U32), 0, 1000);
    assertTrue(host.peak() > 16_000, () -> "charged " + host.peak());
    assertEquals(0, host.taken());
  }

  @Test
  void a_result_is_charged_until_the_host_calls_again() {
    var host = new FakeHost();
    var guest = new FakeGuest(new InstanceState(new Store(host)), MEGABYTE);
    guest.memory().putI32(12, 1000);
    var give = guest.lift(FakeGuest.type(List.of(), Optional.of(new ListType(U32))), _ -> 8);
    give.call(Caller.HOST, List.of());
    var once = host.taken();
    assertTrue(once > 16_000, () -> "charged " + once);
    give.call(Caller.HOST, List.of());
    assertEquals(once, host.taken());
  }

  @Test
  void the_clock_is_looked_at_inside_long_lists() {
    var host = new FakeHost();
    var guest = new FakeGuest(new InstanceState(new Store(host)), MEGABYTE);
    take(guest, new ListType(PrimitiveType.BOOL), 0, 100_000);
    assertTrue(host.checkpoints() >= 90, () -> host.checkpoints() + " looks");
    var before = host.checkpoints();
    guest
        .lift(FakeGuest.type(List.of(new ListType(U32)), Optional.empty()), _ -> 0)
        .call(
            Caller.HOST,
            List.of(new Value.Sequence(Collections.nCopies(100_000, new Value.Int(7)))));
    assertTrue(host.checkpoints() - before >= 90, () -> host.checkpoints() + " looks");
  }

  @Test
  void a_list_of_bytes_is_lifted_in_one_copy() {
    var host = new FakeHost();
    var guest = new FakeGuest(new InstanceState(new Store(host)), MEGABYTE);
    var seen = take(guest, new ListType(U8), 0, MEGABYTE);
    assertEquals(MEGABYTE, ((Bytes) seen).array().length);
    assertTrue(host.peak() < MEGABYTE + 1000, () -> "charged " + host.peak());
  }

  @Test
  void parameters_and_results_in_memory_are_checked() {
    var many = new TupleType(Collections.nCopies(17, U32));
    traps("unaligned pointer", many, 2);
    traps("out of bounds", many, 262_144 - 64);
    var guest = FakeGuest.alone();
    var give = guest.lift(FakeGuest.type(List.of(), Optional.of(many)), _ -> 0xffff_fff0L);
    Traps.traps("out of bounds", () -> give.call(Caller.HOST, List.of()));
    var other = FakeGuest.alone();
    var receive =
        other.lower(
            new HostedFunction(
                FakeGuest.type(List.of(), Optional.of(PrimitiveType.STRING)),
                _ -> Optional.of(new Value.Text("x"))));
    Traps.traps("unaligned pointer", () -> receive.call(3));
  }

  @Test
  void what_realloc_returns_is_checked() {
    var words = List.of(new Value.Sequence(List.of(new Value.Int(1), new Value.Int(2))));
    reallocTraps("realloc return: beyond end of memory", -4, new ListType(U32), words);
    reallocTraps("realloc return: result not aligned", -1, new ListType(U32), words);
    reallocTraps("unaligned pointer", 2, new ListType(U32), words);
    reallocTraps("list content out-of-bounds", -1, new ListType(U8), List.of(bytes(0)));
    reallocTraps(
        "beyond end of memory", 262_143, PrimitiveType.STRING, List.of(new Value.Text("ab")));
    var many = new TupleType(Collections.nCopies(17, U32));
    reallocTraps(
        "unaligned pointer",
        1,
        many,
        List.of(new Value.Sequence(Collections.nCopies(17, new Value.Int(0)))));
  }

  @Test
  void bits_beyond_a_type_are_dropped_and_values_beyond_it_trap() {
    assertEquals(new Value.Int(2), take(FakeGuest.alone(), U8, 0xff02));
    assertEquals(new Value.Int(-2), take(FakeGuest.alone(), PrimitiveType.S16, 0x1234_fffeL));
    assertEquals(new Value.Bool(true), take(FakeGuest.alone(), PrimitiveType.BOOL, 0x100));
    traps("invalid `char` bit pattern", PrimitiveType.CHAR, 0xd800);
    traps("invalid `char` bit pattern", PrimitiveType.CHAR, 0xdfff);
    traps("invalid `char` bit pattern", PrimitiveType.CHAR, 0x110000);
    traps("invalid `char` bit pattern", PrimitiveType.CHAR, 0xffff_ffffL);
    traps("invalid variant discriminant", new EnumType(List.of("a", "b")), 2);
    traps("invalid variant discriminant", new OptionType(U8), 0xffff_ffffL, 0);
  }

  @Test
  void streams_say_what_they_need() {
    traps("WASI 0.3", new StreamType(Optional.of(U8)), 1);
  }

  @Test
  void random_memory_gives_a_value_or_a_trap() {
    var seed = 4711L;
    var random = new Random(seed);
    var values = 0;
    var traps = 0;
    for (var round = 0; round < 2000; round++) {
      var guest = new FakeGuest(new InstanceState(new Store(new FakeHost(MEGABYTE))), 4096);
      guest.encoding(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
      for (var i = 0; i < 4096; i += 4) {
        guest.memory().putI32(i, random.nextInt(1 << random.nextInt(1, 31)));
      }
      var type = new RandomValues(random, new FakeResource()).type(5);
      var arguments = random.longs(17, 0, 1 << random.nextInt(1, 31)).toArray();
      try {
        take(guest, type, arguments);
        values++;
      } catch (GuestTrap _) {
        traps++;
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round + ", " + type, e);
      }
    }
    assertTrue(values > 100 && traps > 100, values + " values, " + traps + " traps");
  }

  private static Bytes bytes(int length) {
    return Bytes.wrap(new byte[length]);
  }

  private static void reallocTraps(
      String words, int pointer, ValueType type, List<? extends Value> values) {
    var guest = FakeGuest.alone().reallocReturns(pointer);
    var function = guest.lift(FakeGuest.type(List.of(type), Optional.empty()), _ -> 0);
    Traps.traps(words, () -> function.call(Caller.HOST, List.copyOf(values)));
  }

  private static void traps(String words, ValueType type, long... flat) {
    Traps.traps(words, () -> take(FakeGuest.alone(), type, flat));
  }

  /** {@return the value that the guest passes as these flat values} */
  private static Value take(FakeGuest guest, ValueType type, long... flat) {
    var seen = new ArrayList<Value>();
    var callee =
        new HostedFunction(
            FakeGuest.type(List.of(type), Optional.empty()),
            arguments -> {
              seen.addAll(arguments);
              return Optional.empty();
            });
    guest.lower(callee).call(flat);
    return seen.getFirst();
  }
}
