package dev.kami.adapters.wasm.wasi.p2.filesystem;

import dev.kami.adapters.wasm.wasi.files.DirectoryListing;
import java.util.Optional;

/** The resource {@code directory-entry-stream}: one state of a directory, name by name. */
final class EntryStream {

  private final DirectoryListing listing;
  private int next;

  EntryStream(DirectoryListing listing) {
    this.listing = listing;
  }

  /** {@return the next entry, if there is one} */
  Optional<DirectoryListing.Entry> read() {
    var entries = listing.entries();
    return next < entries.size() ? Optional.of(entries.get(next++)) : Optional.empty();
  }

  void close() {
    listing.close();
  }
}
