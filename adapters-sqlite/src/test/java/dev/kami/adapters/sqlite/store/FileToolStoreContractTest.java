package dev.kami.adapters.sqlite.store;

import dev.kami.application.contract.ToolStoreContract;
import dev.kami.application.port.out.ToolStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FileToolStoreContractTest extends ToolStoreContract {

  @TempDir private Path folder;

  @Override
  protected ToolStore open() {
    return FileToolStore.at(folder.resolve("registry.db.files"));
  }
}
