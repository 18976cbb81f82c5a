package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.files.Directory;
import dev.kami.adapters.wasm.wasi.call.Errno;
import dev.kami.adapters.wasm.wasi.call.ErrnoException;
import dev.kami.adapters.wasm.wasi.call.FileTree;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An open directory: a path that is looked up anew at every use.
 *
 * <p>Its entries are read when a guest starts reading them from the beginning, so that a guest sees
 * one state of the directory, however small its buffer.
 */
final class DirectoryDescriptor extends Descriptor {

  /** One entry as a guest reads it. */
  record Entry(String name, FileStat stat) {}

  private final FileTree tree;
  private final List<String> names;
  private List<Entry> entries = List.of();

  DirectoryDescriptor(FileTree tree, List<String> names) {
    super(
        Rights.DIRECTORY | Rights.FD_READDIR,
        Rights.DIRECTORY | Rights.FD_READDIR | Rights.FILE,
        0);
    this.tree = tree;
    this.names = List.copyOf(names);
  }

  /** {@return all names from the root} */
  List<String> names() {
    return names;
  }

  @Override
  FileType type() {
    return FileType.DIRECTORY;
  }

  @Override
  FileStat stat() throws IOException {
    try (var here = tree.open(names, "looking at")) {
      return FileStat.of(here.attributes());
    }
  }

  /** {@return the entries, read anew when from the beginning} */
  List<Entry> entries(boolean anew) throws IOException {
    require(Rights.FD_READDIR);
    if (anew) {
      var read = new ArrayList<Entry>();
      try (var here = tree.open(names, "listing")) {
        var self = FileStat.of(here.attributes());
        read.add(new Entry(".", self));
        read.add(new Entry("..", self));
        for (var name : here.names()) {
          tree.checkTime();
          entry(here, name).ifPresent(read::add);
        }
      }
      entries = List.copyOf(read);
    }
    return entries;
  }

  /** {@return the entry; none when another call has just deleted it} */
  private static Optional<Entry> entry(Directory here, String name) throws IOException {
    try {
      return Optional.of(new Entry(name, FileStat.of(here.attributes(name))));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  @Override
  int read(byte[] into, int length) {
    throw new ErrnoException(Errno.ISDIR);
  }

  @Override
  int write(byte[] from, int length) {
    throw new ErrnoException(Errno.ISDIR);
  }

  @Override
  long readable() {
    throw new ErrnoException(Errno.ISDIR);
  }

  @Override
  void close() {
    entries = List.of();
  }
}
