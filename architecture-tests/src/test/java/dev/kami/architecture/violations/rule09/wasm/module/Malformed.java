package dev.kami.architecture.violations.rule09.wasm.module;

/** Part of what could be published alone, which is right. */
public final class Malformed extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
