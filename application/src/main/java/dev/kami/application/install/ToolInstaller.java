package dev.kami.application.install;

import dev.kami.application.port.in.InstallTool;
import dev.kami.application.port.out.Clock;
import dev.kami.application.port.out.ManifestReader;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.application.port.out.ToolStore;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolManifest;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;

/**
 * Installs in the order that a crash forgives: copy, prove that the copy runs, register, sweep.
 *
 * <p>The lease is held from the copy to the sweep, so nobody else's sweep can take content that is
 * about to be registered. An id that is taken is noticed before the work; when another process
 * takes it meanwhile, the registry refuses it at the end.
 */
record ToolInstaller(
    ManifestReader manifests,
    ToolStore store,
    ToolRuntime runtime,
    ToolRegistry registry,
    Clock clock,
    StoreSweep sweep)
    implements InstallTool {

  @Override
  public Tool install(Path source) {
    var file = manifests.locate(source).toAbsolutePath();
    var manifest = manifests.read(file);
    if (registry.find(manifest.id()).isPresent()) {
      throw new ProblemException(ToolRegistry.alreadyInstalled(manifest.id()));
    }
    try (var _ = store.lease()) {
      return installed(file.resolveSibling(""), manifest);
    }
  }

  private Tool installed(Path folder, ToolManifest manifest) {
    try {
      var wholeFolder = manifest.security().files() == FileAccess.READ_ONLY;
      var content = store.add(folder, manifest.module(), wholeFolder);
      var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
      var tool = new Tool(manifest, content, now, true);
      runtime.prepare(store.module(tool)).close();
      registry.add(tool);
      return tool;
    } finally {
      sweep.run();
    }
  }
}
