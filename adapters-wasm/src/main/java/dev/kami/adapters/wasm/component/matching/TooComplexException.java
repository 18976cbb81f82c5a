package dev.kami.adapters.wasm.component.matching;

/** Types are so large together that nobody works through them: an {@link Effort} is used up. */
public final class TooComplexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooComplexException(int steps) {
    super("more than %d steps of work".formatted(steps));
  }
}
