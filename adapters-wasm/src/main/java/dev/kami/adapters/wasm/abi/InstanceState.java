package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import java.util.ArrayList;
import java.util.List;

/**
 * What the canonical ABI keeps of a component instance: its handles and whether it may be entered
 * and left (CanonicalABI.md, component instances).
 *
 * <p>An instance that a trap has passed stays entered, and so do those that it is nested in: they
 * cannot be called again.
 */
public final class InstanceState {

  private final Store store;
  private final HandleTable handles;
  private final List<InstanceState> path;
  private boolean mayEnter = true;
  private boolean mayLeave = true;
  private int backpressure;
  private Task task = Task.synchronous();

  /** The state of an outermost instance. */
  public InstanceState(Store store) {
    this(store, List.of());
  }

  private InstanceState(Store store, List<InstanceState> outer) {
    this.store = store;
    this.handles = new HandleTable(store);
    this.path = new ArrayList<>(outer);
    path.add(this);
  }

  /** {@return the state of a new instance that is nested in this one} */
  public InstanceState child() {
    return new InstanceState(store, path);
  }

  /**
   * Forgets all handles when the instance is over. No code of it runs, nor of those that implement
   * what the handles stand for.
   *
   * @return what the handles own, the latest first
   */
  public List<Value.Handle> abandon() {
    return handles.clear();
  }

  Store store() {
    return store;
  }

  HandleTable handles() {
    return handles;
  }

  /** {@return the call that runs, or one that stands for instantiation} */
  Task task() {
    return task;
  }

  /** Runs code of this instance as a call by someone else. */
  <T> T run(Caller caller, Task call, Body<T> body) {
    store.begin(caller);
    try {
      var outermost = enter(caller);
      var result = runAs(call, body);
      setMayEnter(outermost, true);
      return result;
    } finally {
      store.end();
    }
  }

  /** Runs code of this instance that must not call out: realloc. */
  <T> T runInside(Body<T> body) {
    mayLeave = false;
    var result = runAs(Task.synchronous(), body);
    mayLeave = true;
    return result;
  }

  /** Runs code of this instance that must not call out, in the call that runs: post-return. */
  void runAfter(Runnable body) {
    mayLeave = false;
    body.run();
    mayLeave = true;
  }

  /** Traps unless code of this instance may call out. */
  void leave() {
    if (!mayLeave) {
      throw new GuestTrap("cannot leave component instance");
    }
  }

  /** Counts requests not to be called (canon backpressure). */
  void addBackpressure(int more) {
    backpressure += more;
    if (backpressure < 0 || backpressure >= 1 << 16) {
      throw new GuestTrap("backpressure counter out of range: " + backpressure);
    }
  }

  private <T> T runAs(Task call, Body<T> body) {
    var outer = task;
    task = call;
    var result = body.run(call);
    task = outer;
    return result;
  }

  /** Enters this instance and those around it that the caller is not in; {@return their first}. */
  private int enter(Caller caller) {
    var outermost =
        switch (caller) {
          case Caller.Host _ -> 0;
          case Caller.Guest guest -> common(guest.instance());
        };
    for (var i = outermost; i < path.size(); i++) {
      if (!path.get(i).mayEnter) {
        throw new GuestTrap("cannot enter component instance");
      }
    }
    setMayEnter(outermost, false);
    return outermost;
  }

  private void setMayEnter(int outermost, boolean value) {
    for (var i = outermost; i < path.size(); i++) {
      path.get(i).mayEnter = value;
    }
  }

  private int common(InstanceState other) {
    var shorter = Math.min(path.size(), other.path.size());
    var i = 0;
    while (i < shorter && path.get(i) == other.path.get(i)) {
      i++;
    }
    return i;
  }

  /** Code of an instance. */
  @FunctionalInterface
  interface Body<T> {
    T run(Task call);
  }
}
