package dev.kami.adapters.wasm.wasi.files;

import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/** An open file. It has no position: whoever reads or writes says where. */
public final class OpenFile implements OpenNode, AutoCloseable {

  /** No file may become larger, however little of it is on disk. */
  public static final long LARGEST = 1L << 30;

  private final FileTree tree;
  private final List<String> names;
  private final SeekableByteChannel channel;
  private final FileStat opened;
  private final boolean writable;

  OpenFile(
      FileTree tree,
      List<String> names,
      SeekableByteChannel channel,
      FileStat opened,
      boolean writable) {
    this.tree = tree;
    this.names = List.copyOf(names);
    this.channel = channel;
    this.opened = opened;
    this.writable = writable;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public FileKind kind() {
    return FileKind.REGULAR_FILE;
  }

  /** Java cannot ask an open file for its times: asks its name, if that still leads to it. */
  @Override
  public FileStat stat() throws IOException {
    try (var parent = tree.open(names.subList(0, names.size() - 1), "looking at")) {
      var now = FileStat.of(parent.attributes(names.getLast()));
      return (now.identity() == opened.identity() ? now : opened).sized(channel.size());
    } catch (IOException _) {
      return opened.sized(channel.size());
    }
  }

  /** {@return its size in bytes} */
  public long size() throws IOException {
    return channel.size();
  }

  /**
   * {@return the bytes read, none at the end}
   *
   * @param from the place in the file, not negative
   */
  public int read(long from, byte[] into, int length) throws IOException {
    return Math.max(0, at(from).read(ByteBuffer.wrap(into, 0, length)));
  }

  /**
   * {@return the bytes written}
   *
   * @param to the place in the file, not negative; beyond the end it leaves a hole
   * @throws FileException it is not open for writing, or would become too large
   */
  public int write(long to, byte[] from, int offset, int length) throws IOException {
    grow(to, length);
    return at(to).write(ByteBuffer.wrap(from, offset, length));
  }

  /** Makes it shorter, or longer with zeros. */
  public void resize(long size) throws IOException {
    grow(size, 0);
    if (size < channel.size()) {
      channel.truncate(size);
    } else if (size > channel.size()) {
      at(size - 1).write(ByteBuffer.allocate(1));
    }
  }

  /** Hands everything to the device. */
  public void sync(boolean metadata) throws IOException {
    if (channel instanceof FileChannel file) {
      file.force(metadata);
    }
  }

  /** Sets its times, if its name still leads to it. */
  public void setTimes(FileTimes times) throws IOException {
    var path = String.join("/", names);
    try (var place = tree.findToChange(List.of(), path, "setting the times of")) {
      var before = FileStat.of(place.parent().attributes(place.name()));
      if (before.identity() != opened.identity()) {
        throw new FileException(FileFailure.NO_ENTRY);
      }
      place.set(times, before);
    }
  }

  @Override
  public void close() throws IOException {
    tree.holdings().closed(this);
    channel.close();
  }

  private SeekableByteChannel at(long position) throws IOException {
    if (position < 0) {
      throw new FileException(FileFailure.INVALID);
    }
    return channel.position(position);
  }

  /** Makes sure that the file may reach so far. */
  private void grow(long from, long length) throws IOException {
    if (!writable) {
      throw new FileException(FileFailure.BAD_DESCRIPTOR);
    }
    if (from < 0) {
      throw new FileException(FileFailure.INVALID);
    }
    if (from > LARGEST - length) {
      throw new FileException(FileFailure.TOO_LARGE);
    }
    tree.disk().grow(Math.max(0, from + length - channel.size()));
  }
}
