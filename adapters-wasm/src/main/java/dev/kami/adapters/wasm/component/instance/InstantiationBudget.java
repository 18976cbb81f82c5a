package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.core.GuestTrap;

/** What is left of {@link InstantiationLimits} while a component is instantiated. */
final class InstantiationBudget {
  private final InstantiationLimits limits;
  private int instances;
  private int depth;
  private int parts;

  InstantiationBudget(InstantiationLimits limits) {
    this.limits = limits;
  }

  /** Counts an instance. */
  void instance() {
    instances = sum(instances, 1, limits.instances(), "instances");
  }

  /** Counts an instance of a component, inside of which is what comes before {@link #leave()}. */
  void enter() {
    instance();
    depth = sum(depth, 1, limits.depth(), "levels of instances in each other");
  }

  /** Ends a level. */
  void leave() {
    depth--;
  }

  /** Counts parts of definitions. */
  void parts(int more) {
    parts = sum(parts, more, limits.parts(), "parts of definitions in all its instances");
  }

  private static int sum(int count, int more, int limit, String what) {
    if (more > limit - count) {
      throw new GuestTrap("the component needs more than %,d %s".formatted(limit, what));
    }
    return count + more;
  }
}
