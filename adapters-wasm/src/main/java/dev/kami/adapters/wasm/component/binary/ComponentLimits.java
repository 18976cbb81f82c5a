package dev.kami.adapters.wasm.component.binary;

/**
 * The most of everything that a component may hold. What tool chains produce is far below; what
 * would hurt the host is far above. The size of the whole file is for the caller to bound; names
 * have {@link dev.kami.adapters.wasm.binary.BinaryReader#NAME_BYTES}.
 */
public final class ComponentLimits {
  /**
   * How deep components nest, and the types of components and instances inside them, together: each
   * level is a few frames of the host's stack, here and in all that walks the model afterwards.
   */
  public static final int DEPTH = 100;

  /**
   * Sections and entries of all vectors of a file, nested components included. An entry may take
   * one byte in the file and a hundred in memory, so this bounds the model to about 20 MB beside
   * names and core types, which take some ten times their bytes; large components have a few
   * thousand.
   */
  public static final int ITEMS = 200_000;

  /** Definitions of one section, and declarations of one type. */
  public static final int DEFINITIONS = 100_000;

  /** Arguments of one instantiation, and exports of one instance that is made of single items. */
  public static final int ARGUMENTS = 100_000;

  /** Fields, cases, labels, elements or parameters of one type. */
  public static final int MEMBERS = 10_000;

  /** Options of one canonical definition: there are eight kinds, and none may stand twice. */
  public static final int CANON_OPTIONS = 10;

  /** Attributes of one name: there are three kinds, and none may stand twice. */
  public static final int ATTRIBUTES = 3;

  private ComponentLimits() {}
}
