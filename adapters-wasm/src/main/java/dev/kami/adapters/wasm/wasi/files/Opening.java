package dev.kami.adapters.wasm.wasi.files;

import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How something is opened.
 *
 * @param create a file that is not there is made
 * @param directory only a directory will do
 * @param exclusive with {@code create}: it must not be there
 * @param truncate a file loses what is in it
 * @param write a file will be written to
 */
public record Opening(
    boolean create, boolean directory, boolean exclusive, boolean truncate, boolean write) {

  /**
   * {@return what the path leads to, open}
   *
   * @param base the names of the directory that the path is relative to
   */
  public OpenNode open(FileTree tree, List<String> base, String path) throws IOException {
    tree.holdings().checkRoom();
    try (var place =
        changing()
            ? tree.findToChange(base, path, create ? "creating" : "writing")
            : tree.find(base, path, "opening")) {
      return place.root() ? directory(tree, place) : open(tree, place);
    }
  }

  private boolean changing() {
    return create || truncate || (!directory && write);
  }

  private OpenNode open(FileTree tree, Place place) throws IOException {
    var there = attributes(place);
    if (there.filter(BasicFileAttributes::isSymbolicLink).isPresent()) {
      throw tree.link("opening", place.shown());
    }
    if (there.filter(BasicFileAttributes::isDirectory).isPresent()) {
      return directory(tree, place);
    }
    if (there.filter(BasicFileAttributes::isOther).isPresent()) {
      tree.denials().never("opening", place.shown(), "it is neither a file nor a directory");
      throw new FileException(FileFailure.ACCESS);
    }
    if (directory || place.directory()) {
      throw new FileException(there.isPresent() ? FileFailure.NOT_DIRECTORY : FileFailure.NO_ENTRY);
    }
    if (there.isEmpty() && create) {
      tree.disk().create();
    }
    return file(tree, place);
  }

  private OpenDirectory directory(FileTree tree, Place place) {
    if (create && exclusive) {
      throw new FileException(FileFailure.EXISTS);
    }
    if (!directory && changing()) {
      throw new FileException(FileFailure.IS_DIRECTORY);
    }
    return new OpenDirectory(tree, place.names());
  }

  private OpenFile file(FileTree tree, Place place) throws IOException {
    var channel = place.parent().file(place.name(), options());
    try {
      var stat = FileStat.of(place.parent().attributes(place.name()));
      var file = new OpenFile(tree, place.names(), channel, stat, changing());
      tree.holdings().opened(file);
      return file;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private Set<OpenOption> options() {
    var options = new HashSet<OpenOption>();
    options.add(StandardOpenOption.READ);
    if (changing()) {
      options.add(StandardOpenOption.WRITE);
    }
    if (create) {
      options.add(exclusive ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
    }
    if (truncate) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    return options;
  }

  private static Optional<BasicFileAttributes> attributes(Place place) throws IOException {
    try {
      return Optional.of(place.parent().attributes(place.name()));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }
}
