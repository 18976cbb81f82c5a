package dev.kami.adapters.wasm.module;

/**
 * The most of everything that a module may hold. Where nothing else is said, they are the limits
 * that browsers agreed on (<a href="https://webassembly.github.io/spec/js-api/#limits">JavaScript
 * interface, implementation limits</a>), far above what tool chains produce and far below what
 * would hurt the host. The size of the whole file is for the caller to bound.
 */
public final class ModuleLimits {
  /** Types, counting each member of a recursion group. */
  public static final int TYPES = 1_000_000;

  /** Imports of all kinds. */
  public static final int IMPORTS = 1_000_000;

  /** Functions that the module defines. */
  public static final int FUNCTIONS = 1_000_000;

  /** Tables that the module defines. */
  public static final int TABLES = 100_000;

  /** Memories that the module defines. */
  public static final int MEMORIES = 100;

  /**
   * Tags that the module defines: fewer than browsers take, as an engine may keep an exception of
   * each.
   */
  public static final int TAGS = 1_000;

  /** Globals that the module defines. */
  public static final int GLOBALS = 1_000_000;

  /** Exports of all kinds. */
  public static final int EXPORTS = 1_000_000;

  /** Element segments. */
  public static final int ELEMENT_SEGMENTS = 10_000_000;

  /** Items of one element segment. */
  public static final int ELEMENTS = 10_000_000;

  /** Data segments. */
  public static final int DATA_SEGMENTS = 100_000;

  /** Parameters of one function type. */
  public static final int PARAMETERS = 1_000;

  /**
   * Results of one function type: fewer than browsers take, as a compiler handles each result of
   * each call.
   */
  public static final int RESULTS = 100;

  /** Fields of one structure type. */
  public static final int FIELDS = 10_000;

  /**
   * Locals that one function declares: fewer than browsers take, as no method of a JVM has more.
   */
  public static final int LOCALS = 10_000;

  /** Local variables of all functions together: an engine may list them one by one. */
  public static final int ALL_LOCALS = 5_000_000;

  /** Bytes of one function body. */
  public static final int BODY_BYTES = 7_654_321;

  private ModuleLimits() {}
}
