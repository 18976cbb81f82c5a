package dev.kami.architecture.violations.rule06.out;

/** Sealed, which is right. */
public sealed interface Shelf {

  /** Data. */
  record Full() implements Shelf {}

  /** Data. */
  record Empty() implements Shelf {}
}
