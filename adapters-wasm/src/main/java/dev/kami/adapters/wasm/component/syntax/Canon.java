package dev.kami.adapters.wasm.component.syntax;

import dev.kami.adapters.wasm.module.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A canonical definition (Binary.md, {@code canon}). */
public sealed interface Canon {

  /** A component function from a core one. */
  record Lift(int coreFunction, List<CanonOption> options, int type) implements Canon {

    /** Copies the list. */
    public Lift {
      options = List.copyOf(options);
    }
  }

  /** A core function from a component one. */
  record Lower(int function, List<CanonOption> options) implements Canon {

    /** Copies the list. */
    public Lower {
      options = List.copyOf(options);
    }
  }

  /** The core function that makes a resource. */
  record ResourceNew(int type) implements Canon {}

  /** The core function that drops a handle. */
  record ResourceDrop(int type) implements Canon {}

  /** The core function that tells what stands for a resource. */
  record ResourceRep(int type) implements Canon {}

  /**
   * A built-in of asynchronous components and threads.
   *
   * @param type the index of a type, or of a core function type for threads
   * @param result of {@code task.return}
   * @param value the core type of {@code context.get} and {@code context.set}
   * @param index a context slot, a memory or a table
   * @param flag async, cancellable or shared
   */
  record Builtin(
      AsyncOperation operation,
      OptionalInt type,
      Optional<ValueTypeUse> result,
      Optional<ValueType> value,
      OptionalInt index,
      boolean flag,
      List<CanonOption> options)
      implements Canon {

    /** Copies the list. */
    public Builtin {
      options = List.copyOf(options);
    }
  }
}
