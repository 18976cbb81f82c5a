package dev.kami.application.memory;

import dev.kami.application.port.out.ToolStore;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModulePath;
import dev.kami.domain.tool.Sha256;
import dev.kami.domain.tool.StoredContent;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Keeps content in plain folders below a temporary one, and the lease in memory: nothing is
 * prepared for a crash or a second process.
 */
public final class FolderToolStore implements ToolStore {

  private final Path contents;
  private final Path sandboxes;
  private final Semaphore lease = new Semaphore(1, true);

  /** Keeps everything below that folder. */
  public FolderToolStore(Path root) {
    this.contents = root.resolve("store");
    this.sandboxes = root.resolve("sandboxes");
  }

  @Override
  public Lease lease() {
    lease.acquireUninterruptibly();
    return lease::release;
  }

  @Override
  public StoredContent add(Path folder, ModulePath module, boolean wholeFolder) {
    var files = FolderContent.of(folder);
    var chosen = wholeFolder ? files : files.only(Set.of(module.value(), "tool.toml"));
    var digest = chosen.digest();
    var bytes = chosen.module(module);
    chosen.copyTo(contents.resolve(digest.hex()));
    return new StoredContent(Sha256.of(bytes), bytes.length, digest);
  }

  @Override
  public void keepOnly(Set<Sha256> folders) {
    for (var name : FolderContent.names(contents)) {
      if (!folders.contains(new Sha256(name))) {
        FolderContent.delete(contents.resolve(name));
      }
    }
  }

  @Override
  public ModuleBytes module(Tool tool) {
    var file = modulePath(tool);
    if (!file.toFile().exists()) {
      throw fault("store.missing", file + " is gone");
    }
    var module = ModuleBytes.copyOf(FolderContent.read(file));
    if (!module.digest().equals(tool.stored().module())) {
      throw fault("store.damaged", file + " is not what was installed");
    }
    return module;
  }

  @Override
  public Path modulePath(Tool tool) {
    return folder(tool).resolve(tool.manifest().module().value());
  }

  @Override
  public Path installedFolder(Tool tool) {
    if (!FolderContent.of(folder(tool)).digest().equals(tool.stored().folder())) {
      throw fault("store.damaged", folder(tool) + " is not what was installed");
    }
    return folder(tool);
  }

  @Override
  public Path privateDirectory(ToolId id) {
    return FolderContent.create(sandboxes.resolve(id.value()));
  }

  private Path folder(Tool tool) {
    return contents.resolve(tool.stored().folder().hex());
  }

  private static ProblemException fault(String code, String cause) {
    return new ProblemException(
        new SystemFault(SystemFault.Kind.INTEGRITY, code, cause, "", "install the tool again"));
  }
}
