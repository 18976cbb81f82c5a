package dev.kami.adapters.wasm.module;

/**
 * Reference types (core specification, 5.3.4).
 *
 * @param nullable whether the null reference belongs to it
 * @param heap what it points to
 */
public record ReferenceType(boolean nullable, HeapType heap) implements ValueType {
  /** Any function or null: the type that the binary format leaves out in places. */
  public static final ReferenceType FUNCREF = new ReferenceType(true, AbstractHeapType.FUNC);

  static final int NULLABLE = 0x63;
  static final int NON_NULL = 0x64;
}
