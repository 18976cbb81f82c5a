package dev.kami.adapters.wasm.abi;

import static dev.kami.adapters.wasm.abi.Traps.traps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.adapters.wasm.component.syntax.AsyncOperation;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallsTest {

  private static final FunctionType NOTHING = FakeGuest.type(List.of(), Optional.empty());
  private static final FunctionType ASYNC = new FunctionType(true, List.of(), Optional.empty());
  private static final FunctionType GIVES_U32 =
      FakeGuest.type(List.of(), Optional.of(PrimitiveType.U32));

  private final Store store = new Store(new FakeHost());
  private final FakeGuest guest = new FakeGuest(new InstanceState(store));

  @Test
  void an_instance_that_trapped_cannot_be_entered_again_and_others_can() {
    var fails =
        guest.lift(
            NOTHING,
            _ -> {
              throw new GuestTrap("unreachable");
            });
    var works = guest.lift(NOTHING, _ -> 0);
    var other = new FakeGuest(new InstanceState(store)).lift(NOTHING, _ -> 0);
    traps("unreachable", () -> fails.call(Caller.HOST, List.of()));
    traps("cannot enter component instance", () -> works.call(Caller.HOST, List.of()));
    assertEquals(Optional.empty(), other.call(Caller.HOST, List.of()));
  }

  @Test
  void an_instance_that_runs_cannot_be_entered_from_a_sibling() {
    var sibling = new FakeGuest(new InstanceState(store));
    var inner = guest.lift(NOTHING, _ -> 0);
    var back = sibling.forward(inner);
    traps(
        "cannot enter component instance", () -> guest.forward(back).call(Caller.HOST, List.of()));
  }

  @Test
  void a_child_may_call_its_parent_and_a_parent_its_child() {
    var child = new FakeGuest(guest.instance().child());
    var parent = guest.lift(NOTHING, _ -> 0);
    var fromChild = child.forward(parent);
    assertEquals(Optional.empty(), fromChild.call(Caller.HOST, List.of()));
    assertEquals(
        Optional.empty(), guest.forward(child.lift(NOTHING, _ -> 0)).call(Caller.HOST, List.of()));
    traps(
        "cannot enter component instance",
        () -> child.forward(guest.forward(fromChild)).call(Caller.HOST, List.of()));
  }

  @Test
  void recursion_through_an_instances_own_import_ends() {
    var self = new ArrayList<ComponentFunction>();
    self.add(
        guest.lift(
            NOTHING,
            _ -> {
              guest.lower(self.getFirst()).call();
              return 0;
            }));
    traps("call stack exhausted", () -> self.getFirst().call(Caller.HOST, List.of()));
    var other = new FakeGuest(new InstanceState(store)).lift(NOTHING, _ -> 0);
    assertEquals(Optional.empty(), other.call(Caller.HOST, List.of()));
  }

  @Test
  void post_return_gets_the_results_and_cannot_leave() {
    var seen = new ArrayList<Long>();
    var postReturn =
        FakeGuest.core(
            List.of(NumberType.I32),
            false,
            arguments -> {
              seen.add(arguments[0]);
              return 0;
            });
    assertEquals(
        Optional.of(new Value.Int(42)),
        guest.lift(GIVES_U32, guest.optionsWith(postReturn), _ -> 42).call(Caller.HOST, List.of()));
    assertEquals(List.of(42L), seen);
    var leaves = guest.lower(new HostedFunction(NOTHING, _ -> Optional.empty()));
    cannotLeave(leaves);
  }

  @Test
  void realloc_cannot_leave() {
    var leaves = guest.lower(new HostedFunction(NOTHING, _ -> Optional.empty()));
    guest.realloc(_ -> {
      leaves.call();
      return 0;
    });
    var takes = guest.lift(FakeGuest.type(List.of(PrimitiveType.STRING), Optional.empty()), _ -> 0);
    traps(
        "cannot leave component instance",
        () -> takes.call(Caller.HOST, List.of(new Value.Text(""))));
  }

  @Test
  void operations_that_wait_say_what_they_need_where_they_may_be_called_at_all() {
    var functions = new AsyncFunctions(guest.instance());
    for (var operation : AsyncOperation.values()) {
      switch (operation) {
        case CONTEXT_GET, CONTEXT_SET, TASK_RETURN ->
            assertThrows(IllegalArgumentException.class, () -> functions.of(operation));
        case BACKPRESSURE_INC, BACKPRESSURE_DEC -> functions.of(operation).call();
        case THREAD_YIELD -> {
          assertEquals(0, functions.of(operation).call()[0]);
          var instance = new FakeGuest(new InstanceState(store));
          cannotLeave(instance, new AsyncFunctions(instance.instance()).of(operation));
        }
        default -> {
          traps(operation + " needs WASI 0.3", () -> functions.of(operation).call(0, 0, 0));
          var instance = new FakeGuest(new InstanceState(store));
          cannotLeave(instance, new AsyncFunctions(instance.instance()).of(operation));
        }
      }
    }
    traps("backpressure", () -> functions.of(AsyncOperation.BACKPRESSURE_DEC).call());
  }

  @Test
  void thread_local_storage_lasts_for_a_call_and_its_post_return() {
    var functions = new AsyncFunctions(guest.instance());
    var get = functions.contextGet(NumberType.I32, 1);
    var set = functions.contextSet(NumberType.I32, 1);
    var seen = new ArrayList<Long>();
    var postReturn =
        FakeGuest.core(
            List.of(),
            false,
            _ -> {
              seen.add(get.call()[0]);
              return 0;
            });
    var function =
        guest.lift(
            NOTHING,
            guest.optionsWith(postReturn),
            _ -> {
              seen.add(get.call()[0]);
              set.call(42);
              return 0;
            });
    function.call(Caller.HOST, List.of());
    function.call(Caller.HOST, List.of());
    assertEquals(List.of(0L, 42L, 0L, 42L), seen);
  }

  @Test
  void an_asynchronous_function_that_does_not_wait_can_be_called() {
    var type = new FunctionType(true, List.of(), Optional.of(PrimitiveType.STRING));
    var give = new AsyncFunctions(guest.instance()).taskReturn(type.result(), guest.options());
    guest.memory().putI8(16, 'x');
    var function =
        guest.lift(
            type,
            guest.asyncOptions(Optional.empty()),
            _ -> {
              give.call(16, 1);
              return 0;
            });
    var caller = new FakeGuest(new InstanceState(store));
    var lowered =
        new LoweredFunction(caller.instance(), function, caller.asyncOptions(Optional.empty()));
    assertEquals(List.of(2L), Arrays.stream(lowered.call(32)).boxed().toList());
    assertEquals(1, caller.memory().getI32(36));
    assertEquals('x', caller.memory().getU8(caller.memory().getI32(32)));
  }

  @Test
  void an_asynchronous_function_must_not_wait() {
    var waits = guest.lift(ASYNC, guest.asyncOptions(callback()), _ -> 0x12);
    traps("WASI 0.3", () -> waits.call(Caller.HOST, List.of()));
  }

  @Test
  void an_asynchronous_function_must_return_once() {
    var never = guest.lift(ASYNC, guest.asyncOptions(callback()), _ -> 0);
    traps("failed to produce a result", () -> never.call(Caller.HOST, List.of()));
    var other = new FakeGuest(new InstanceState(store));
    var give = new AsyncFunctions(other.instance()).taskReturn(Optional.empty(), other.options());
    traps("invalid `task.return`", () -> give.call());
    var twice =
        other.lift(
            ASYNC,
            other.asyncOptions(Optional.empty()),
            _ -> {
              give.call();
              give.call();
              return 0;
            });
    traps("called more than once", () -> twice.call(Caller.HOST, List.of()));
  }

  private static Optional<CoreFunction> callback() {
    return Optional.of(FakeGuest.core(List.of(), true, _ -> 0));
  }

  private void cannotLeave(CoreFunction function) {
    cannotLeave(guest, function);
  }

  private void cannotLeave(FakeGuest instance, CoreFunction function) {
    var postReturn =
        FakeGuest.core(
            List.of(),
            false,
            _ -> {
              function.call(0, 0, 0);
              return 0;
            });
    var lifted = instance.lift(NOTHING, instance.optionsWith(postReturn), _ -> 0);
    traps("cannot leave component instance", () -> lifted.call(Caller.HOST, List.of()));
  }
}
