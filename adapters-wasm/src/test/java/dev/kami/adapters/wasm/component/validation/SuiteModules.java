package dev.kami.adapters.wasm.component.validation;

import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.Parser;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.Import;
import java.util.Optional;

/** Validates core modules with the engine's parser, which knows no import without any name. */
final class SuiteModules implements CoreModuleValidator {

  @Override
  public Optional<String> problem(ByteRange module) {
    try {
      var _ = Parser.parse(named(CoreModule.read(module.toArray())).write());
      return Optional.empty();
    } catch (ChicoryException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static CoreModule named(CoreModule module) {
    return module.withImports(module.imports().stream().map(SuiteModules::named).toList());
  }

  private static Import named(Import item) {
    return new Import("module " + item.module(), item.name(), item.type());
  }
}
