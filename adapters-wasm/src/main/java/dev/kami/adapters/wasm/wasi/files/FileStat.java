package dev.kami.adapters.wasm.wasi.files;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What a guest learns of a file. Device, links and owners of the host stay hidden, and the identity
 * is not the host's number but a number made of it.
 *
 * @param kind what it is
 * @param identity equal for the same file and hardly ever for two
 * @param size in bytes
 * @param accessed nanoseconds since 1970
 * @param modified nanoseconds since 1970
 */
public record FileStat(FileKind kind, long identity, long size, long accessed, long modified) {

  static FileStat of(BasicFileAttributes attributes) {
    return new FileStat(
        FileKind.of(attributes),
        identity(attributes),
        attributes.size(),
        nanos(attributes.lastAccessTime()),
        nanos(attributes.lastModifiedTime()));
  }

  /** {@return this with another size} */
  FileStat sized(long bytes) {
    return new FileStat(kind, identity, bytes, accessed, modified);
  }

  /** The 64-bit FNV-1a hash of the host's key: programs compare it to find the same file. */
  private static long identity(BasicFileAttributes attributes) {
    var key = Objects.toString(attributes.fileKey(), "");
    var hash = 0xcbf29ce484222325L;
    for (var i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }
}
