package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.Errno;
import dev.kami.adapters.wasm.wasi.call.ErrnoException;
import dev.kami.adapters.wasm.wasi.call.FileTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/** An open file. */
final class FileDescriptor extends Descriptor {

  /** {@code FDFLAGS_APPEND}: every write goes to the end. */
  static final int APPEND = 1;

  /** No file may become larger, however little of it is on disk. */
  static final long LARGEST = 1L << 30;

  private final FileTree tree;
  private final List<String> names;
  private final SeekableByteChannel channel;
  private final FileStat opened;

  FileDescriptor(
      FileTree tree,
      List<String> names,
      SeekableByteChannel channel,
      FileStat opened,
      long rights,
      int flags) {
    super(rights & Rights.FILE, 0, flags);
    this.tree = tree;
    this.names = List.copyOf(names);
    this.channel = channel;
    this.opened = opened;
  }

  @Override
  FileType type() {
    return FileType.REGULAR_FILE;
  }

  /** Java cannot ask an open file for its times: asks its name, if that still leads to it. */
  @Override
  FileStat stat() throws IOException {
    try (var parent = tree.open(names.subList(0, names.size() - 1), "looking at")) {
      var now = FileStat.of(parent.attributes(names.getLast()));
      return (now.identity() == opened.identity() ? now : opened).sized(channel.size());
    } catch (IOException _) {
      return opened.sized(channel.size());
    }
  }

  /** {@return all names from the root, as it was opened} */
  List<String> names() {
    return names;
  }

  @Override
  int read(byte[] into, int length) throws IOException {
    require(Rights.FD_READ);
    return Math.max(0, channel.read(ByteBuffer.wrap(into, 0, length)));
  }

  @Override
  int write(byte[] from, int length) throws IOException {
    require(Rights.FD_WRITE);
    if ((flags() & APPEND) != 0) {
      channel.position(channel.size());
    }
    grow(channel.position(), length);
    return channel.write(ByteBuffer.wrap(from, 0, length));
  }

  @Override
  long readable() throws IOException {
    return Math.max(0, channel.size() - channel.position());
  }

  long position() throws IOException {
    require(Rights.FD_TELL);
    return channel.position();
  }

  /** Moves to a position, from which files may have a hole. */
  void position(long target) throws IOException {
    if (target < 0) {
      throw new ErrnoException(Errno.INVAL);
    }
    channel.position(target);
  }

  long size() throws IOException {
    return channel.size();
  }

  void resize(long size) throws IOException {
    require(Rights.FD_FILESTAT_SET_SIZE);
    grow(size, 0);
    if (size < channel.size()) {
      channel.truncate(size);
    } else if (size > channel.size()) {
      var before = channel.position();
      channel.position(size - 1).write(ByteBuffer.allocate(1));
      channel.position(before);
    }
  }

  void sync(boolean metadata) throws IOException {
    if (channel instanceof FileChannel file) {
      file.force(metadata);
    }
  }

  @Override
  void close() throws IOException {
    channel.close();
  }

  /** Makes sure that the file may reach so far. */
  private void grow(long from, long length) throws IOException {
    if (from < 0) {
      throw new ErrnoException(Errno.INVAL);
    }
    if (from > LARGEST - length) {
      throw new ErrnoException(Errno.FBIG);
    }
    tree.disk().grow(Math.max(0, from + length - channel.size()));
  }
}
