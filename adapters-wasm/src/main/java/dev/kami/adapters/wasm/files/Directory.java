package dev.kami.adapters.wasm.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;

/**
 * An open directory of the host and what can be done with the names in it. A name is one component,
 * neither {@code .} nor {@code ..}; links are never followed.
 */
public interface Directory extends Closeable {

  /** {@return the directory of that name, open} */
  Directory enter(String name) throws IOException;

  /** {@return what the name stands for; a link stands for itself} */
  BasicFileAttributes attributes(String name) throws IOException;

  /** {@return what this directory itself is} */
  BasicFileAttributes attributes() throws IOException;

  /** {@return all names, sorted} */
  List<String> names() throws IOException;

  /** {@return the file of that name, open; a new one is for its owner only} */
  SeekableByteChannel file(String name, Set<? extends OpenOption> options) throws IOException;

  /** Makes a directory for its owner only. */
  void createDirectory(String name) throws IOException;

  /** Deletes anything but a directory. */
  void deleteFile(String name) throws IOException;

  /** Deletes an empty directory. */
  void deleteDirectory(String name) throws IOException;

  /** Renames in one step, replacing as POSIX says. */
  void move(String name, Directory target, String targetName) throws IOException;

  /** Sets the times of last modification and access. */
  void setTimes(String name, FileTime modified, FileTime accessed) throws IOException;
}
