package dev.kami.application.port.out;

import java.nio.file.Path;

/** The directory that a guest sees as {@code /}. */
public sealed interface FileGrant {

  /** No directory. */
  FileGrant NONE = new None();

  /** The guest sees no files. */
  record None() implements FileGrant {}

  /**
   * The guest may read.
   *
   * @param root an existing directory; nothing outside it can be reached, by whatever path or link
   */
  record ReadOnly(Path root) implements FileGrant {}

  /**
   * The guest may read, write, create and delete.
   *
   * @param root an existing directory; nothing outside it can be reached, by whatever path or link
   */
  record ReadWrite(Path root) implements FileGrant {}
}
