package dev.kami.application.memory;

import dev.kami.application.contract.ToolStoreContract;
import dev.kami.application.port.out.ToolStore;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

final class FolderToolStoreTest extends ToolStoreContract {

  @TempDir private Path root;

  private Optional<ToolStore> store = Optional.empty();

  @Override
  protected ToolStore open() {
    var opened = store.orElseGet(() -> new FolderToolStore(root));
    store = Optional.of(opened);
    return opened;
  }
}
