package dev.kami.adapters.wasm.wasi.files;

import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import java.io.IOException;
import java.util.List;

/** What is done to names. A base is the names of the directory that a path is relative to. */
public final class PathActions {

  private final FileTree tree;

  /** Works on these files. */
  public PathActions(FileTree tree) {
    this.tree = tree;
  }

  /** Fails unless what a path leads to may be changed. */
  public void checkChangeable(List<String> base, String path) throws IOException {
    tree.findToChange(base, path, "opening for changes").close();
  }

  /** Makes a directory. */
  public void createDirectory(List<String> base, String path) throws IOException {
    try (var place = tree.findToChange(base, path, "creating")) {
      if (place.root()) {
        throw new FileException(FileFailure.EXISTS);
      }
      tree.disk().create();
      place.parent().createDirectory(place.name());
    }
  }

  /**
   * {@return what a path leads to}
   *
   * @param follow whether a link stands for what it leads to, which is refused
   */
  public FileStat stat(List<String> base, String path, boolean follow) throws IOException {
    try (var place = tree.find(base, path, "looking at")) {
      var attributes = place.attributes();
      if (attributes.isSymbolicLink() && follow) {
        throw tree.link("looking at", place.shown());
      }
      if (place.directory() && !attributes.isDirectory()) {
        throw new FileException(FileFailure.NOT_DIRECTORY);
      }
      return FileStat.of(attributes);
    }
  }

  /** Sets times; never those of a link. */
  public void setTimes(List<String> base, String path, FileTimes times) throws IOException {
    var doing = "setting the times of";
    try (var place = tree.findToChange(base, path, doing)) {
      var attributes = place.parent().attributes(place.name());
      if (attributes.isSymbolicLink()) {
        throw tree.link(doing, place.shown());
      }
      place.set(times, FileStat.of(attributes));
    }
  }

  /** Deletes an empty directory. */
  public void removeDirectory(List<String> base, String path) throws IOException {
    try (var place = tree.findToChange(base, path, "deleting")) {
      if (!place.parent().attributes(place.name()).isDirectory()) {
        throw new FileException(FileFailure.NOT_DIRECTORY);
      }
      place.parent().deleteDirectory(place.name());
    }
  }

  /** Deletes anything but a directory. */
  public void unlink(List<String> base, String path) throws IOException {
    try (var place = tree.findToChange(base, path, "deleting")) {
      if (place.parent().attributes(place.name()).isDirectory()) {
        throw new FileException(FileFailure.IS_DIRECTORY);
      }
      if (place.directory()) {
        throw new FileException(FileFailure.NOT_DIRECTORY);
      }
      place.parent().deleteFile(place.name());
    }
  }

  /** Renames in one step. */
  public void rename(List<String> base, String path, List<String> newBase, String newPath)
      throws IOException {
    try (var from = tree.findToChange(base, path, "renaming");
        var to = tree.findToChange(newBase, newPath, "creating")) {
      var directory = from.parent().attributes(from.name()).isDirectory();
      if ((from.directory() || to.directory()) && !directory) {
        throw new FileException(FileFailure.NOT_DIRECTORY);
      }
      from.parent().move(from.name(), to.parent(), to.name());
    }
  }

  /** {@return the failure to make a link: without them a path means the same to everybody} */
  public FileException refuseLink(List<String> base, String path) throws IOException {
    var doing = "creating the link";
    try (var place = tree.findToChange(base, path, doing)) {
      tree.denials().never(doing, place.shown(), "a tool's files have no links");
      return new FileException(FileFailure.NOT_PERMITTED);
    }
  }

  /** {@return the failure to read a link, which somebody else has made} */
  public FileException refuseReading(List<String> base, String path) throws IOException {
    var doing = "reading the link";
    try (var place = tree.find(base, path, doing)) {
      if (!place.parent().attributes(place.name()).isSymbolicLink()) {
        return new FileException(FileFailure.INVALID);
      }
      tree.denials().never(doing, place.shown(), "it may tell of the host's files");
      return new FileException(FileFailure.ACCESS);
    }
  }
}
