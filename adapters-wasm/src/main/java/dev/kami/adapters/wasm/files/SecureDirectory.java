package dev.kami.adapters.wasm.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A directory held open by its descriptor ({@code openat} and its family): whatever is renamed or
 * exchanged around it, it stays the directory that was entered.
 */
final class SecureDirectory implements Directory {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path root;
  private final SecureDirectoryStream<Path> stream;

  SecureDirectory(Path root, SecureDirectoryStream<Path> stream) {
    this.root = root;
    this.stream = stream;
  }

  @Override
  public Directory enter(String name) throws IOException {
    if (!attributes(name).isDirectory()) {
      throw new NotDirectoryException(name);
    }
    return new SecureDirectory(root, stream.newDirectoryStream(path(name), NOFOLLOW_LINKS));
  }

  @Override
  public BasicFileAttributes attributes(String name) throws IOException {
    return view(name).readAttributes();
  }

  @Override
  public BasicFileAttributes attributes() throws IOException {
    return stream.getFileAttributeView(BasicFileAttributeView.class).readAttributes();
  }

  @Override
  public List<String> names() {
    return Names.sorted(stream);
  }

  @Override
  public SeekableByteChannel file(String name, Set<? extends OpenOption> options)
      throws IOException {
    var all = new HashSet<OpenOption>(options);
    all.add(NOFOLLOW_LINKS);
    return stream.newByteChannel(path(name), all, OWNER_FILE);
  }

  /**
   * Java cannot make a directory relative to another. So it is made directly in the root, whose
   * path nobody inside can change, and renamed into its place from there.
   */
  @Override
  public void createDirectory(String name) throws IOException {
    if (exists(name)) {
      throw new FileAlreadyExistsException(name);
    }
    var staged = Names.STAGED + UUID.randomUUID();
    Files.createDirectory(root.resolve(staged), OWNER_DIRECTORY);
    try (var top = Sandbox.secure(root).orElseThrow()) {
      try {
        top.move(staged, this, name);
      } catch (IOException e) {
        top.deleteDirectory(staged);
        throw e;
      }
    }
  }

  @Override
  public void deleteFile(String name) throws IOException {
    stream.deleteFile(path(name));
  }

  @Override
  public void deleteDirectory(String name) throws IOException {
    stream.deleteDirectory(path(name));
  }

  @Override
  public void move(String name, Directory target, String targetName) throws IOException {
    stream.move(path(name), ((SecureDirectory) target).stream, path(targetName));
  }

  @Override
  public void setTimes(String name, FileTime modified, FileTime accessed) throws IOException {
    view(name).setTimes(modified, accessed, null);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private boolean exists(String name) throws IOException {
    try {
      attributes(name);
      return true;
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  private BasicFileAttributeView view(String name) {
    return stream.getFileAttributeView(path(name), BasicFileAttributeView.class, NOFOLLOW_LINKS);
  }

  private Path path(String name) {
    return Names.component(root, name);
  }
}
