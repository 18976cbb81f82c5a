package dev.kami.adapters.sqlite.store;

import dev.kami.adapters.sqlite.files.OwnerOnly;
import dev.kami.application.port.out.ToolStore;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModulePath;
import dev.kami.domain.tool.Sha256;
import dev.kami.domain.tool.StoredContent;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * Keeps the content of installed tools in the folder beside the database, {@code
 * registry.db.files}; see the package for its layout.
 *
 * <p>Nothing is touched before the first call. A folder is copied whole to the disk before it gets
 * its name, so a kill at any moment leaves content that is complete or nameless; {@link #keepOnly}
 * removes the nameless. Bounds: 10,000 files and 256 MB a tool.
 */
public final class FileToolStore implements ToolStore {

  private static final int MAX_FILES = 10_000;
  private static final long MAX_BYTES = 256L * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path files;
  private final Bounds bounds;
  private final ContentFolders contents;

  private FileToolStore(Path files, Bounds bounds) {
    this.files = files;
    this.bounds = bounds;
    this.contents = new ContentFolders(files.resolve("store"));
  }

  /**
   * {@return the store in that folder}
   *
   * @param files the folder, which need not exist yet
   */
  public static FileToolStore at(Path files) {
    return at(files, new Bounds(MAX_FILES, MAX_BYTES, PATIENCE));
  }

  static FileToolStore at(Path files, Bounds bounds) {
    return new FileToolStore(files.toAbsolutePath().normalize(), bounds);
  }

  @Override
  public Lease lease() {
    try {
      OwnerOnly.createFolders(files);
      return new StoreLock(files.toRealPath().resolve("store.lock"), bounds.patience()).acquire();
    } catch (IOException e) {
      throw StoreProblem.unwritable(files, e);
    }
  }

  @Override
  public StoredContent add(Path folder, ModulePath module, boolean wholeFolder) {
    var source = SourceFolder.at(folder);
    var wanted =
        wholeFolder
            ? source.all(module, bounds.files(), this::isOwn)
            : source.moduleAndManifest(module);
    try {
      var incoming = contents.incoming();
      try {
        var content = new Intake(source, incoming, bounds.bytes()).copy(wanted, module);
        contents.publish(incoming, content.folder());
        return content;
      } finally {
        if (Files.exists(incoming)) {
          ContentFolders.delete(incoming);
        }
      }
    } catch (IOException e) {
      throw StoreProblem.unwritable(contents.store(), e);
    }
  }

  @Override
  public void keepOnly(Set<Sha256> folders) {
    try {
      contents.keepOnly(folders);
    } catch (IOException e) {
      throw StoreProblem.unwritable(contents.store(), e);
    }
  }

  @Override
  public ModuleBytes module(Tool tool) {
    var path = modulePath(tool);
    try (var in = Files.newInputStream(path)) {
      var most = (int) Math.min(tool.stored().moduleBytes(), Integer.MAX_VALUE - 16);
      var module = ModuleBytes.copyOf(in.readNBytes(most + 1));
      if (!module.digest().equals(tool.stored().module())) {
        throw StoreProblem.damaged(tool.id(), path);
      }
      return module;
    } catch (NoSuchFileException _) {
      throw StoreProblem.missing(tool.id(), path);
    } catch (IOException e) {
      throw StoreProblem.unreadable(path, e);
    }
  }

  @Override
  public Path modulePath(Tool tool) {
    return contents.named(tool.stored().folder()).resolve(tool.manifest().module().value());
  }

  @Override
  public Path installedFolder(Tool tool) {
    var folder = contents.named(tool.stored().folder());
    if (!Files.isDirectory(folder)) {
      throw StoreProblem.missing(tool.id(), folder);
    }
    try {
      if (!contents.isIntact(tool.stored().folder())) {
        throw StoreProblem.damaged(tool.id(), folder);
      }
      return folder;
    } catch (IOException e) {
      throw StoreProblem.unreadable(folder, e);
    }
  }

  @Override
  public Path privateDirectory(ToolId id) {
    var directory = files.resolve("sandboxes").resolve(id.value());
    try {
      OwnerOnly.createFolders(directory);
      return directory;
    } catch (IOException e) {
      throw StoreProblem.unwritable(directory, e);
    }
  }

  /**
   * {@return whether the path is the database or one of the files beside it}
   *
   * <p>The default data directory lies in the working directory, which may be the folder of the
   * tool that is being installed.
   */
  private boolean isOwn(Path path) {
    var own = files.getFileName().toString().replaceFirst("\\.files$", "");
    var name = path.getFileName().toString();
    return (name.equals(own) || name.startsWith(own + ".") || name.startsWith(own + "-"))
        && isBeside(path);
  }

  private boolean isBeside(Path path) {
    try {
      return Files.isSameFile(path.resolveSibling(""), files.resolveSibling(""));
    } catch (IOException _) {
      return false;
    }
  }

  /**
   * How much a tool may store, and how long a change waits for another.
   *
   * @param files the most files and folders
   * @param bytes the most bytes
   * @param patience the longest wait for another thread, and again for another process
   */
  record Bounds(int files, long bytes, Duration patience) {}
}
