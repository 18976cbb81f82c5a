package dev.kami.adapters.wasm.wasi.files;

import java.util.List;

/**
 * One state of a directory, which a guest reads in its own time. All listings of a call together
 * hold a bounded number of entries, until they are closed.
 */
public final class DirectoryListing implements AutoCloseable {

  /** One name, and what it stands for. */
  public record Entry(String name, FileStat stat) {}

  private final FileTree tree;
  private List<Entry> entries;

  DirectoryListing(FileTree tree, List<Entry> entries) {
    tree.holdings().listed(entries.size());
    this.tree = tree;
    this.entries = List.copyOf(entries);
  }

  /** {@return its entries; none once it is closed} */
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public void close() {
    tree.holdings().forgotten(entries.size());
    entries = List.of();
  }
}
