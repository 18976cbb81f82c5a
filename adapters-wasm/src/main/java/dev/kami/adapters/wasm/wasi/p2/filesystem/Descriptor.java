package dev.kami.adapters.wasm.wasi.p2.filesystem;

import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import dev.kami.adapters.wasm.files.FileWork;
import dev.kami.adapters.wasm.wasi.files.OpenDirectory;
import dev.kami.adapters.wasm.wasi.files.OpenFile;
import dev.kami.adapters.wasm.wasi.files.OpenNode;

/**
 * The resource {@code descriptor}.
 *
 * @param node what is open
 * @param flags the {@code descriptor-flags} it was opened with
 */
record Descriptor(OpenNode node, int flags) {

  static final int READ = 1;
  static final int WRITE = 2;
  static final int MUTATE_DIRECTORY = 32;

  /** {@return the file, whatever it is open for} */
  OpenFile file() {
    return switch (node) {
      case OpenFile file -> file;
      case OpenDirectory _ -> throw new FileException(FileFailure.BAD_DESCRIPTOR);
    };
  }

  /** {@return the file, which must be open for reading or writing as the flag says} */
  OpenFile file(int flag) {
    var file = file();
    if ((flags & flag) == 0) {
      throw new FileException(FileFailure.BAD_DESCRIPTOR);
    }
    return file;
  }

  OpenDirectory directory() {
    return switch (node) {
      case OpenFile _ -> throw new FileException(FileFailure.NOT_DIRECTORY);
      case OpenDirectory directory -> directory;
    };
  }

  /** Closes a file; what the device has to say then concerns nobody. */
  void close() {
    if (node instanceof OpenFile file) {
      try {
        FileWork.attempt(() -> {
          file.close();
          return file;
        });
      } catch (FileException _) {
        // The guest has let go of it and cannot be told.
      }
    }
  }
}
