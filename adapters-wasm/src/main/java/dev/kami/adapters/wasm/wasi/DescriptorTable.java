package dev.kami.adapters.wasm.wasi;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** What a guest has open, by number; bounded. */
final class DescriptorTable {

  private static final int MOST = 64;

  private final TreeMap<Integer, Descriptor> open = new TreeMap<>();

  /** A table that starts with these, from 0. */
  DescriptorTable(List<Descriptor> first) {
    first.forEach(this::add);
  }

  Descriptor get(int fd) {
    var descriptor = open.get(fd);
    if (descriptor == null) {
      throw new ErrnoException(Errno.BADF);
    }
    return descriptor;
  }

  DirectoryDescriptor directory(int fd) {
    if (get(fd) instanceof DirectoryDescriptor directory) {
      return directory;
    }
    throw new ErrnoException(Errno.NOTDIR);
  }

  FileDescriptor file(int fd) {
    return switch (get(fd)) {
      case FileDescriptor file -> file;
      case DirectoryDescriptor _ -> throw new ErrnoException(Errno.ISDIR);
      case InputStreamDescriptor _, OutputStreamDescriptor _ ->
          throw new ErrnoException(Errno.SPIPE);
    };
  }

  /** Fails when nothing more may be opened. */
  void checkRoom() {
    if (open.size() >= MOST) {
      throw new ErrnoException(Errno.MFILE);
    }
  }

  /** {@return the lowest free number, which the descriptor has from now on} */
  int add(Descriptor descriptor) {
    var fd = 0;
    while (open.containsKey(fd)) {
      fd++;
    }
    open.put(fd, descriptor);
    return fd;
  }

  void close(int fd) throws IOException {
    var descriptor = get(fd);
    open.remove(fd);
    descriptor.close();
  }

  void renumber(int from, int to) throws IOException {
    var moved = get(from);
    get(to);
    if (from != to) {
      close(to);
      open.remove(from);
      open.put(to, moved);
    }
  }
}
