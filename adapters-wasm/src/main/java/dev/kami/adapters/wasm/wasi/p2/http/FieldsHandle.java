package dev.kami.adapters.wasm.wasi.p2.http;

/**
 * The resource {@code fields}, also called {@code headers} and {@code trailers}.
 *
 * @param fields what it stands for
 * @param owner whether nobody else has them; otherwise they belong to a request or response
 * @param mutable whether the guest may change them
 */
record FieldsHandle(Fields fields, boolean owner, boolean mutable) {

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
