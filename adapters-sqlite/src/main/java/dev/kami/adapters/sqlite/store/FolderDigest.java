package dev.kami.adapters.sqlite.store;

import dev.kami.domain.tool.Sha256;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The digest of a folder: SHA-256 over one line for each file, sorted by path, in the form of
 * {@code sha256sum}: digest, two spaces, path with {@code /}, line feed.
 */
final class FolderDigest {

  private FolderDigest() {}

  /** {@return the digest of a folder with these files, path to digest} */
  static Sha256 of(SortedMap<String, Sha256> files) {
    return Sha256.of(
        files.entrySet().stream().map(FolderDigest::line).collect(Collectors.joining()));
  }

  private static String line(Map.Entry<String, Sha256> file) {
    return file.getValue().hex() + "  " + file.getKey() + "\n";
  }
}
