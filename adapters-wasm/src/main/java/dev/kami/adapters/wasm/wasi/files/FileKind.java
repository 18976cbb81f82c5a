package dev.kami.adapters.wasm.wasi.files;

import java.nio.file.attribute.BasicFileAttributes;

/** What a name stands for, as far as guests learn it. */
public enum FileKind {
  /** A device, a pipe, a stream: nothing that is opened. */
  UNKNOWN,
  /** A directory. */
  DIRECTORY,
  /** A file. */
  REGULAR_FILE,
  /** A link, which is not followed. */
  SYMBOLIC_LINK;

  static FileKind of(BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return DIRECTORY;
    }
    if (attributes.isSymbolicLink()) {
      return SYMBOLIC_LINK;
    }
    return attributes.isRegularFile() ? REGULAR_FILE : UNKNOWN;
  }
}
