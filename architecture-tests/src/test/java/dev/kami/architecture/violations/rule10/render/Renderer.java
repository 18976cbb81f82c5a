package dev.kami.architecture.violations.rule10.render;

/** Prints, which is right. */
public final class Renderer {

  /** Prints. */
  public void print() {
    System.out.println("hello");
  }
}
