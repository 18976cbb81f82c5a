package dev.kami.adapters.wasm.wasi.files;

import java.io.IOException;
import java.util.List;

/** Something that a guest has opened. */
public sealed interface OpenNode permits OpenFile, OpenDirectory {

  /** {@return all names from the root, as it was opened} */
  List<String> names();

  /** {@return what it is} */
  FileKind kind();

  /** {@return what there is to know of it now} */
  FileStat stat() throws IOException;
}
