package dev.kami.application.install;

import dev.kami.application.catalog.InstalledTools;
import dev.kami.application.examination.Describing;
import dev.kami.application.port.in.InstallTool;
import dev.kami.application.port.out.Clock;
import dev.kami.application.port.out.ManifestReader;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.application.port.out.ToolStore;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.StoredContent;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolManifest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Installs in the order that a crash forgives: copy, examine the copy, prove that it runs,
 * register, sweep.
 *
 * <p>The lease is held from the copy to the sweep, so nobody else's sweep can take content that is
 * about to be registered. An id that is taken is noticed before the work; when another process
 * takes it meanwhile, the registry refuses it at the end. A tool whose content was lost or damaged
 * is mended by installing the same content again.
 */
record ToolInstaller(
    ManifestReader manifests,
    ToolStore store,
    Describing describing,
    ToolRegistry registry,
    Clock clock,
    StoreSweep sweep)
    implements InstallTool {

  @Override
  public Tool install(Path source) {
    var file = manifests.locate(source).toAbsolutePath();
    var manifest = manifests.read(file);
    var folder = file.resolveSibling("");
    var known = registry.find(manifest.id());
    if (known.isPresent() && isWhole(known.get())) {
      throw new ProblemException(ToolRegistry.alreadyInstalled(manifest.id()));
    }
    try (var _ = store.lease()) {
      try {
        return known.isPresent() ? mended(known.get(), folder, manifest) : added(folder, manifest);
      } finally {
        sweep.run();
      }
    }
  }

  private Tool added(Path folder, ToolManifest manifest) {
    var stored = copied(folder, manifest);
    var copy = new Tool(manifest, stored, ModuleInterface.COMMAND, Optional.empty(), now(), true);
    var module = store.module(copy);
    var offers = describing.runtime().examine(module);
    OfferCheck.agreement(manifest, offers);
    new OfferCheck(new InstalledTools(registry))
        .uniqueness(copy.examined(offers, Optional.empty()));
    var tool = copy.examined(offers, prepared(module, offers));
    registry.add(tool);
    return tool;
  }

  private Optional<String> prepared(ModuleBytes module, ModuleInterface offers) {
    try (var prepared = describing.runtime().prepare(module)) {
      prepared.finishPreparing();
      return describing.of(prepared, module, offers);
    }
  }

  /** Content that was lost or damaged comes back with the same content, and with no other. */
  private Tool mended(Tool known, Path folder, ToolManifest manifest) {
    var same = manifest.equals(known.manifest()) && copied(folder, manifest).equals(known.stored());
    if (!same) {
      throw new ProblemException(ToolRegistry.alreadyInstalled(manifest.id()));
    }
    return known;
  }

  private StoredContent copied(Path folder, ToolManifest manifest) {
    return store.add(folder, manifest.module(), readsItsFolder(manifest));
  }

  private boolean isWhole(Tool tool) {
    try {
      var _ = store.module(tool);
      if (readsItsFolder(tool.manifest())) {
        var _ = store.installedFolder(tool);
      }
      return true;
    } catch (ProblemException _) {
      return false;
    }
  }

  private static boolean readsItsFolder(ToolManifest manifest) {
    return manifest.security().files() == FileAccess.READ_ONLY;
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
