package dev.kami.adapters.wasm.component.instance;

/**
 * How much one instantiation may do besides running code of the guest. A component of a kilobyte
 * can describe a tree of 2^100 instances, each of which costs memory of the host, not of the guest;
 * fuel and guest memory do not count them.
 *
 * @param instances of components and core modules together, and instances made of exports
 * @param depth how deep instantiations of components stand in each other; each level takes a few
 *     frames of the host's stack
 * @param parts of all evaluated definitions: a definition is one part, and so is each argument,
 *     export, option, field, case, label and parameter in it; bounds time and index spaces
 */
public record InstantiationLimits(int instances, int depth, int parts) {

  /**
   * Far above what toolchains make: a dozen instances, three levels, some thousand parts. At the
   * bounds the index spaces take about 100 MB and the evaluation less than a second.
   */
  public static final InstantiationLimits DEFAULT = new InstantiationLimits(10_000, 100, 1_000_000);
}
