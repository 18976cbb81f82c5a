package dev.kami.adapters.wasm.wasi.files;

import dev.kami.adapters.wasm.files.Directory;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open directory: a path that is looked up anew at every use, and holds nothing of the host. */
public final class OpenDirectory implements OpenNode {

  private final FileTree tree;
  private final List<String> names;

  OpenDirectory(FileTree tree, List<String> names) {
    this.tree = tree;
    this.names = List.copyOf(names);
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public FileKind kind() {
    return FileKind.DIRECTORY;
  }

  @Override
  public FileStat stat() throws IOException {
    try (var here = tree.open(names, "looking at")) {
      return FileStat.of(here.attributes());
    }
  }

  /** {@return what is in it now, sorted by name, without itself and its parent} */
  public DirectoryListing list() throws IOException {
    var entries = new ArrayList<DirectoryListing.Entry>();
    try (var here = tree.open(names, "listing")) {
      for (var name : here.names()) {
        tree.checkTime();
        tree.pay(1);
        entry(here, name).ifPresent(entries::add);
      }
    }
    return new DirectoryListing(tree, entries);
  }

  /** {@return the entry; none when another call has just deleted it} */
  private static Optional<DirectoryListing.Entry> entry(Directory here, String name)
      throws IOException {
    try {
      return Optional.of(new DirectoryListing.Entry(name, FileStat.of(here.attributes(name))));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }
}
