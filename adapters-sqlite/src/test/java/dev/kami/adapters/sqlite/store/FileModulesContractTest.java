package dev.kami.adapters.sqlite.store;

import dev.kami.application.contract.ModuleFilesContract;
import dev.kami.application.port.out.ModuleFiles;

final class FileModulesContractTest extends ModuleFilesContract {

  @Override
  protected ModuleFiles files() {
    return new FileModules();
  }
}
