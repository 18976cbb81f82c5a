package dev.kami.architecture.violations.rule09.problem;

/** The one exception. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
