package dev.kami.adapters.wasm.component.type;

/** Types without parts (Explainer.md, {@code primvaltype}). */
public enum PrimitiveType implements ValueType {
  /** {@code bool}. */
  BOOL("bool"),
  /** {@code s8}. */
  S8("s8"),
  /** {@code u8}. */
  U8("u8"),
  /** {@code s16}. */
  S16("s16"),
  /** {@code u16}. */
  U16("u16"),
  /** {@code s32}. */
  S32("s32"),
  /** {@code u32}. */
  U32("u32"),
  /** {@code s64}. */
  S64("s64"),
  /** {@code u64}. */
  U64("u64"),
  /** {@code f32}. */
  F32("f32"),
  /** {@code f64}. */
  F64("f64"),
  /** {@code char}. */
  CHAR("char"),
  /** {@code string}. */
  STRING("string"),
  /** {@code error-context}. */
  ERROR_CONTEXT("error-context");

  private final String text;

  PrimitiveType(String text) {
    this.text = text;
  }

  /** {@return its name in WIT} */
  @Override
  public String toString() {
    return text;
  }
}
