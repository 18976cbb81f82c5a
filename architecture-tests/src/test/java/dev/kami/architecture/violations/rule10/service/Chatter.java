package dev.kami.architecture.violations.rule10.service;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.function.IntConsumer;

/** Breaks the rule in four ways. */
public final class Chatter {

  /** Prints. */
  public void print() {
    System.out.println("hello");
  }

  /** Opens a standard stream by its number. */
  public FileOutputStream open() {
    return new FileOutputStream(FileDescriptor.err);
  }

  /** Ends the JVM. */
  public void leave() {
    System.exit(1);
  }

  /** Ends the JVM through a method reference. */
  public IntConsumer leaver() {
    return Runtime.getRuntime()::halt;
  }
}
