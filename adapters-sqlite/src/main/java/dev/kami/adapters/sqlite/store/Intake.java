package dev.kami.adapters.sqlite.store;

import dev.kami.adapters.sqlite.files.OwnerOnly;
import dev.kami.domain.tool.ModulePath;
import dev.kami.domain.tool.Sha256;
import dev.kami.domain.tool.StoredContent;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Copies files into a folder of its own, digests taken of what is written.
 *
 * @param source where they come from
 * @param target the folder, empty at first
 * @param mostBytes how much they may take together
 */
record Intake(SourceFolder source, Path target, long mostBytes) {

  /** {@return what was copied; it lasts on the disk when this returns} */
  StoredContent copy(SortedSet<String> files, ModulePath module) throws IOException {
    var digests = new TreeMap<String, Sha256>();
    var folders = new TreeSet<>(Set.of(target));
    var moduleBytes = 0L;
    var room = mostBytes;
    for (var file : files) {
      var path = target.resolve(file);
      OwnerOnly.createFolders(path.resolveSibling(""));
      for (var end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
        folders.add(target.resolve(file.substring(0, end)));
      }
      var copied = copy(file, path, room);
      room -= copied.bytes();
      digests.put(file, copied.digest());
      moduleBytes = file.equals(module.value()) ? copied.bytes() : moduleBytes;
    }
    folders.descendingSet().forEach(Durable::folder);
    return content(digests, module, moduleBytes);
  }

  private Copied copy(String file, Path path, long room) throws IOException {
    try (var in = source.open(file);
        var out =
            FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                OwnerOnly.file(path))) {
      var copied = Copied.between(in, Channels.newOutputStream(out), room);
      if (copied.bytes() > room) {
        throw StoreProblem.tooLarge(source.root(), mostBytes);
      }
      out.force(true);
      return copied;
    }
  }

  private static StoredContent content(
      SortedMap<String, Sha256> digests, ModulePath module, long moduleBytes) {
    var digest = digests.get(module.value());
    if (digest == null) {
      throw new IllegalArgumentException("the module is not among the files");
    }
    return new StoredContent(digest, moduleBytes, FolderDigest.of(digests));
  }
}
