package dev.kami.adapters.wasm.wasi.p2.io;

/**
 * Why an operation on a stream failed: the resource {@code error} of {@code wasi:io/error}.
 *
 * <p>Interfaces that know more of their errors than a text implement this with a type of their own,
 * which their functions recognize: {@code filesystem-error-code} and {@code http-error-code}.
 */
@FunctionalInterface
public interface IoError {

  /** {@return a text for people, without anything that the guest may not know of its host} */
  String toDebugString();
}
