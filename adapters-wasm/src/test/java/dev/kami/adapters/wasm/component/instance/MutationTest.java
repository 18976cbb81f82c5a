package dev.kami.adapters.wasm.component.instance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dylibso.chicory.wasm.ChicoryException;
import dev.kami.adapters.wasm.abi.Caller;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.validation.InvalidComponentException;
import dev.kami.adapters.wasm.component.validation.ValidComponent;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Components with a few bytes changed. Whatever they have become, they are refused or run, and what
 * they do wrong is a trap.
 */
final class MutationTest {
  private static final int ROUNDS = 500;
  private static final int MOST_CHANGES = 3;

  @ParameterizedTest
  @ValueSource(strings = {"things", "calls-itself", "calls-parent"})
  void a_changed_component_is_refused_traps_or_works(String name) {
    byte[] original = Guests.named(name);
    int ran = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      byte[] changed = change(original, new Random(seed));
      try {
        ran += runs(changed) ? 1 : 0;
      } catch (RuntimeException | Error e) {
        throw new AssertionError("%s changed with seed %d".formatted(name, seed), e);
      }
    }
    assertTrue(ran > ROUNDS / 100, "few components ran: " + ran);
  }

  /** Whether it could be prepared. */
  private static boolean runs(byte[] binary) {
    List<HostInterface<List<String>>> offered = List.of(Things.version("1.0.3"));
    TestComponent<List<String>> component;
    try {
      ValidComponent valid = TestComponent.valid(binary);
      if (new ImportResolver<>(offered).resolve(valid)
          instanceof ImportResolution.Missing<List<String>>) {
        return false;
      }
      component = TestComponent.of(valid, Mode.INTERPRETED, offered);
    } catch (MalformedBinaryException | InvalidComponentException _) {
      return false;
    }
    try (ComponentInstance instance = component.instantiate(new ArrayList<>())) {
      call(instance);
    } catch (GuestTrap | ChicoryException _) {
      // What it does wrong is a trap.
    }
    return true;
  }

  private static void call(Exports exports) {
    for (String name : exports.names()) {
      switch (exports.find(name).orElseThrow()) {
        case Item.Function(var function) ->
            function.call(Caller.HOST, Samples.arguments(function.type()));
        case Item.OfInstance(var nested) -> call(nested);
        case Item.CoreModule _, Item.OfComponent _, Item.ScopeType _, Item.Type _ -> {}
      }
    }
  }

  private static byte[] change(byte[] original, Random random) {
    byte[] changed = original.clone();
    for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
      int at = random.nextInt(changed.length);
      changed[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (changed[at] ^ 1);
    }
    return changed;
  }
}
