package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import java.util.Optional;

/**
 * One call into an instance, with the one thread that it has here (CanonicalABI.md, tasks and
 * threads).
 */
final class Task {

  /** A call of an asynchronous function, which hands over its result itself. */
  record Asynchronous(FunctionType type, CanonicalOptions options) {}

  private final Optional<Asynchronous> asynchronous;
  private final long[] storage = new long[2];
  private int borrows;
  private boolean returned;
  private Optional<Value> result = Optional.empty();

  private Task(Optional<Asynchronous> asynchronous) {
    this.asynchronous = asynchronous;
  }

  static Task synchronous() {
    return new Task(Optional.empty());
  }

  static Task asynchronous(FunctionType type, CanonicalOptions options) {
    return new Task(Optional.of(new Asynchronous(type, options)));
  }

  /** {@return how it is to return, if it is to do so itself} */
  Optional<Asynchronous> asynchronous() {
    return asynchronous;
  }

  /** {@return a slot of thread-local storage, 0 or 1} */
  long get(int slot) {
    return storage[slot];
  }

  void set(int slot, long value) {
    storage[slot] = value;
  }

  /** A handle has been lent to it. */
  void lend() {
    borrows++;
  }

  /** It has dropped a handle that it was lent. */
  void unlend() {
    borrows--;
  }

  /** Checks that it may return: what it was lent is dropped. */
  void resolve() {
    if (borrows > 0) {
      throw new GuestTrap("borrow handles still remain at the end of the call: " + borrows);
    }
  }

  /** Takes the result of an asynchronous call (canon task.return). */
  void resolve(Optional<Value> value) {
    if (returned) {
      throw new GuestTrap("task.return called more than once");
    }
    resolve();
    returned = true;
    result = value;
  }

  /** {@return the result of an asynchronous call that has ended} */
  Optional<Value> result() {
    if (!returned) {
      throw new GuestTrap("async-lifted export failed to produce a result");
    }
    return result;
  }
}
