package dev.kami.adapters.wasm.wasi;

import java.nio.file.attribute.BasicFileAttributes;

/** {@code filetype}: what a descriptor or a name stands for. */
enum FileType {
  UNKNOWN(0),
  DIRECTORY(3),
  REGULAR_FILE(4),
  SYMBOLIC_LINK(7);

  private final int code;

  FileType(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static FileType of(BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return DIRECTORY;
    }
    if (attributes.isSymbolicLink()) {
      return SYMBOLIC_LINK;
    }
    return attributes.isRegularFile() ? REGULAR_FILE : UNKNOWN;
  }
}
