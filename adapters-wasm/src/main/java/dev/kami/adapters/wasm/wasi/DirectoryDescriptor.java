package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.files.DirectoryListing;
import dev.kami.adapters.wasm.wasi.files.DirectoryListing.Entry;
import dev.kami.adapters.wasm.wasi.files.FileKind;
import dev.kami.adapters.wasm.wasi.files.FileStat;
import dev.kami.adapters.wasm.wasi.files.OpenDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open directory.
 *
 * <p>Its entries are read when a guest starts reading them from the beginning, so that a guest sees
 * one state of the directory, however small its buffer.
 */
final class DirectoryDescriptor extends Descriptor {

  /** Every directory starts with itself and, as far as guests learn, itself again. */
  private static final List<String> ITSELF = List.of(".", "..");

  private final OpenDirectory directory;
  private @Nullable DirectoryListing listing;
  private List<Entry> itself = List.of();

  DirectoryDescriptor(OpenDirectory directory) {
    super(
        Rights.DIRECTORY | Rights.FD_READDIR,
        Rights.DIRECTORY | Rights.FD_READDIR | Rights.FILE,
        0);
    this.directory = directory;
  }

  /** {@return all names from the root} */
  List<String> names() {
    return directory.names();
  }

  @Override
  FileKind kind() {
    return FileKind.DIRECTORY;
  }

  @Override
  Optional<FileStat> stat() throws IOException {
    return Optional.of(directory.stat());
  }

  /** Reads the entries anew. */
  void list() throws IOException {
    require(Rights.FD_READDIR);
    close();
    listing = directory.list();
    var stat = directory.stat();
    itself = ITSELF.stream().map(name -> new Entry(name, stat)).toList();
  }

  /** {@return the entry of that number, if there are so many} */
  Optional<Entry> entry(long number) {
    require(Rights.FD_READDIR);
    if (number < itself.size()) {
      return Optional.of(itself.get((int) number));
    }
    var entries = listing == null ? List.<Entry>of() : listing.entries();
    var index = number - itself.size();
    return index < entries.size() ? Optional.of(entries.get((int) index)) : Optional.empty();
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
    if (listing != null) {
      listing.close();
    }
  }
}
