package dev.kami.architecture.violations.rule09.wasm;

/** Stays in its package, which is right. */
final class Inside extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
