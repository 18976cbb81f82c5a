package dev.kami.architecture.violations.rule09.wasm;

/** Breaks the rule: an exception that leaves the sandbox. */
public final class Leak extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
