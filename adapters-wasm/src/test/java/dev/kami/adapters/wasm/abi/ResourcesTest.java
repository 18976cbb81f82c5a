package dev.kami.adapters.wasm.abi;

import static dev.kami.adapters.wasm.abi.Traps.traps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourcesTest {

  private final FakeHost host = new FakeHost();
  private final Store store = new Store(host);
  private final FakeGuest maker = new FakeGuest(new InstanceState(store));
  private final FakeGuest user = new FakeGuest(new InstanceState(store));
  private final List<Integer> destroyed = new ArrayList<>();
  private final GuestResource thing =
      new GuestResource(
          "thing",
          maker.instance(),
          Optional.of(
              FakeGuest.core(
                  List.of(NumberType.I32),
                  false,
                  arguments -> {
                    destroyed.add((int) arguments[0]);
                    return 0;
                  })));
  private final ResourceFunctions inMaker = new ResourceFunctions(maker.instance());
  private final CoreFunction make = inMaker.make(thing);
  private final CoreFunction drop = new ResourceFunctions(user.instance()).drop(thing);

  @Test
  void indices_begin_at_one_and_the_one_freed_last_is_used_first() {
    var dropOwn = inMaker.drop(thing);
    var representation = inMaker.representation(thing);
    assertEquals(List.of(1L, 2L, 3L), List.of(make(100), make(200), make(300)));
    dropOwn.call(1);
    dropOwn.call(3);
    assertEquals(List.of(3L, 1L, 4L), List.of(make(-400), make(500), make(600)));
    assertEquals(Integer.toUnsignedLong(-400), representation.call(3)[0]);
    assertEquals(List.of(100, 300), destroyed);
  }

  @Test
  void indices_that_stand_for_nothing_trap() {
    make(1);
    var dropOwn = inMaker.drop(thing);
    dropOwn.call(1);
    traps("unknown handle index 0", () -> dropOwn.call(0));
    traps("unknown handle index 1", () -> dropOwn.call(1));
    traps("unknown handle index 5", () -> inMaker.representation(thing).call(5));
    traps("unknown handle index 4294967295", () -> dropOwn.call(-1));
  }

  @Test
  void a_handle_of_another_type_traps() {
    make(1);
    var other = new GuestResource("other", maker.instance(), Optional.empty());
    traps(
        "handle index 1 used with the wrong type, expected guest-defined resource but found a"
            + " different guest-defined resource",
        () -> inMaker.drop(other).call(1));
    var hosted = new FakeResource();
    traps(
        "expected host-defined resource but found guest-defined resource",
        () -> inMaker.drop(hosted, hosted).call(1));
  }

  @Test
  void an_owning_handle_moves_with_the_call() {
    var take =
        maker.lift(
            function(new OwnType(thing)),
            arguments -> {
              assertEquals(7, inMaker.representation(thing).call(arguments[0])[0]);
              return 0;
            });
    var index = user.instance().handles().add(new Handle.Own(thing, 7));
    user.lower(take).call(index);
    traps("unknown handle index 1", () -> drop.call(index));
    assertEquals(List.of(), destroyed);
  }

  @Test
  void the_implementer_gets_what_a_borrowed_handle_stands_for() {
    var seen = new ArrayList<Long>();
    var use =
        maker.lift(
            function(new BorrowType(thing)),
            arguments -> {
              seen.add(arguments[0]);
              return 0;
            });
    var index = user.instance().handles().add(new Handle.Own(thing, 7));
    user.lower(use).call(index);
    assertEquals(List.of(7L), seen);
    drop.call(index);
    assertEquals(List.of(7), destroyed);
  }

  @Test
  void a_handle_that_is_lent_cannot_be_given_away() {
    var type = FakeGuest.type(List.of(new BorrowType(thing), new OwnType(thing)), Optional.empty());
    var index = user.instance().handles().add(new Handle.Own(thing, 7));
    traps(
        "cannot remove owned resource while borrowed",
        () -> user.lower(maker.lift(type, _ -> 0)).call(index, index));
  }

  @Test
  void a_handle_that_is_lent_cannot_be_dropped_and_can_be_lent_twice() {
    var type =
        FakeGuest.type(List.of(new BorrowType(thing), new BorrowType(thing)), Optional.empty());
    var index = user.instance().handles().add(new Handle.Own(thing, 7));
    var calls = new ArrayList<Value>();
    var callee =
        new HostedFunction(
            type,
            arguments -> {
              calls.addAll(arguments);
              traps("cannot remove owned resource while borrowed", () -> drop.call(index));
              return Optional.empty();
            });
    user.lower(callee).call(index, index);
    assertEquals(2, calls.size());
    drop.call(index);
    assertEquals(List.of(7), destroyed);
  }

  @Test
  void a_borrowed_handle_must_be_dropped_before_the_call_returns() {
    var type = function(new BorrowType(thing));
    var lent = new Value.Handle(thing, 7);
    user.lift(
            type,
            arguments -> {
              drop.call(arguments[0]);
              return 0;
            })
        .call(Caller.HOST, List.of(lent));
    assertEquals(List.of(), destroyed);
    var keeps = user.lift(type, _ -> 0);
    traps(
        "borrow handles still remain at the end of the call",
        () -> keeps.call(Caller.HOST, List.of(lent)));
  }

  @Test
  void a_borrowed_handle_can_be_lent_on_but_not_given_away() {
    var lent = new Value.Handle(thing, 7);
    var use = maker.lift(function(new BorrowType(thing)), _ -> 0);
    user.lift(
            function(new BorrowType(thing)),
            arguments -> {
              user.lower(use).call(arguments);
              drop.call(arguments[0]);
              return 0;
            })
        .call(Caller.HOST, List.of(lent));
    var take = maker.lift(function(new OwnType(thing)), _ -> 0);
    var gives =
        user.lift(
            function(new BorrowType(thing)),
            arguments -> {
              user.lower(take).call(arguments);
              return 0;
            });
    traps("cannot lift own resource from a borrow", () -> gives.call(Caller.HOST, List.of(lent)));
  }

  @Test
  void dropping_enters_the_implementer_which_must_not_be_running() {
    var index = user.instance().handles().add(new Handle.Own(thing, 7));
    var dropInside =
        user.lift(
            function(),
            _ -> {
              drop.call(index);
              return 0;
            });
    var calls =
        maker.lift(
            function(),
            _ -> {
              maker.lower(dropInside).call();
              return 0;
            });
    traps("cannot enter component instance", () -> calls.call(Caller.HOST, List.of()));
    assertEquals(List.of(), destroyed);
  }

  @Test
  void an_instance_drops_its_own_resources_while_it_runs() {
    var dropOwn = inMaker.drop(thing);
    maker
        .lift(
            function(),
            _ -> {
              dropOwn.call(make.call(9)[0]);
              return 0;
            })
        .call(Caller.HOST, List.of());
    assertEquals(List.of(9), destroyed);
  }

  @Test
  void resources_of_the_host_are_objects() {
    var hosted = new FakeResource();
    var object = new Object();
    var take =
        user.lift(
            function(new OwnType(hosted)),
            arguments -> {
              new ResourceFunctions(user.instance()).drop(hosted, hosted).call(arguments[0]);
              return 0;
            });
    take.call(Caller.HOST, List.of(new Value.Handle(hosted, object)));
    assertEquals(List.of(object), hosted.destroyed());
  }

  @Test
  void an_instance_that_is_over_gives_back_what_it_owns_the_latest_first() {
    var hosted = new FakeResource();
    var handles = user.instance().handles();
    handles.add(new Handle.Own(hosted, "one"));
    handles.add(new Handle.Borrow(hosted, "lent", Task.synchronous()));
    handles.add(new Handle.Own(thing, 7));
    assertEquals(
        List.of(new Value.Handle(thing, 7), new Value.Handle(hosted, "one")),
        user.instance().abandon());
    traps("unknown handle index 1", () -> drop.call(1));
  }

  @Test
  void handles_cost_host_memory_for_as_long_as_the_store_lives() {
    for (var i = 0; i < 1000; i++) {
      make(i);
    }
    assertTrue(host.taken() > 50_000, () -> "charged " + host.taken());
    inMaker.drop(thing).call(1);
    var before = host.taken();
    make(1);
    assertEquals(before, host.taken());
  }

  private long make(int representation) {
    return make.call(representation)[0];
  }

  private static dev.kami.adapters.wasm.component.type.FunctionType function(
      ValueType... parameters) {
    return FakeGuest.type(List.of(parameters), Optional.empty());
  }
}
