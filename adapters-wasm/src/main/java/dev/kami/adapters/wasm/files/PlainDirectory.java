package dev.kami.adapters.wasm.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A directory known by its path, for platforms that have nothing better. */
final class PlainDirectory implements Directory {

  private final Path path;

  PlainDirectory(Path path) {
    this.path = path;
  }

  @Override
  public Directory enter(String name) throws IOException {
    if (!attributes(name).isDirectory()) {
      throw new NotDirectoryException(name);
    }
    return new PlainDirectory(child(name));
  }

  @Override
  public BasicFileAttributes attributes(String name) throws IOException {
    return Files.readAttributes(child(name), BasicFileAttributes.class, NOFOLLOW_LINKS);
  }

  @Override
  public BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
  }

  @Override
  public List<String> names() throws IOException {
    try (var entries = Files.newDirectoryStream(path)) {
      return Names.sorted(entries);
    }
  }

  @Override
  public SeekableByteChannel file(String name, Set<? extends OpenOption> options)
      throws IOException {
    var all = new HashSet<OpenOption>(options);
    all.add(NOFOLLOW_LINKS);
    return Files.newByteChannel(child(name), all);
  }

  @Override
  public void createDirectory(String name) throws IOException {
    Files.createDirectory(child(name));
  }

  @Override
  public void deleteFile(String name) throws IOException {
    Files.delete(child(name));
  }

  @Override
  public void deleteDirectory(String name) throws IOException {
    Files.delete(child(name));
  }

  @Override
  public void move(String name, Directory target, String targetName) throws IOException {
    Files.move(
        child(name),
        ((PlainDirectory) target).child(targetName),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void setTimes(String name, FileTime modified, FileTime accessed) throws IOException {
    Files.getFileAttributeView(child(name), BasicFileAttributeView.class, NOFOLLOW_LINKS)
        .setTimes(modified, accessed, null);
  }

  @Override
  public void close() {
    // A path holds nothing open.
  }

  private Path child(String name) {
    return path.resolve(Names.component(path, name));
  }
}
