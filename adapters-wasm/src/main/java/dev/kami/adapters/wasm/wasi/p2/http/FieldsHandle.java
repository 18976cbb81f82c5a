package dev.kami.adapters.wasm.wasi.p2.http;

/** The resource {@code fields}, also called {@code headers} and {@code trailers}. */
final class FieldsHandle {

  private final Fields fields;
  private final boolean owner;
  private final boolean mutable;

  /** A handle by which a guest may change the fields, or may not. */
  FieldsHandle(Fields fields, boolean owner, boolean mutable) {
    this.fields = fields;
    this.owner = owner;
    this.mutable = mutable;
  }

  /** {@return what it stands for} */
  Fields fields() {
    return fields;
  }

  /** {@return whether nobody else has them; otherwise they belong to a request or response} */
  boolean owner() {
    return owner;
  }

  /** {@return the fields, to be changed} */
  Fields toChange() throws HeaderException {
    if (!mutable) {
      throw HeaderException.immutable();
    }
    return fields;
  }

  void close() {
    if (owner) {
      fields.free();
    }
  }
}
