package dev.kami.architecture.violations.rule09.problem;

/** Breaks the rule: another exception. */
public final class TooLate extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
