package dev.kami.application.examination;

import dev.kami.application.port.in.InspectModule;
import dev.kami.application.port.in.ModuleDetails;
import dev.kami.application.port.out.ModuleFiles;
import java.nio.file.Path;

/** Examines a module file. */
record ModuleInspector(ModuleFiles files, Describing describing) implements InspectModule {

  @Override
  public ModuleDetails inspect(Path file) {
    var module = files.read(file);
    var offers = describing.runtime().examine(module);
    return new ModuleDetails(
        file, module.size(), module.digest(), offers, describing.of(module, offers));
  }
}
