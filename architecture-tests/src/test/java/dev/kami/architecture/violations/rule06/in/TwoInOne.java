package dev.kami.architecture.violations.rule06.in;

/** Breaks the rule: two use cases in one. */
public interface TwoInOne {

  /** One. */
  void open();

  /** Another. */
  void close();
}
