package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.module.CommonTypes;
import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.FuelMeter;
import dev.kami.adapters.wasm.module.ImportNames;
import dev.kami.adapters.wasm.module.MeteredModule;
import dev.kami.adapters.wasm.module.OwnTags;
import dev.kami.adapters.wasm.module.TailCalls;

/**
 * A module that was read, validated and metered: what is compiled or interpreted.
 *
 * @param metered the module as it is executed
 * @param namelessModule the module name of tags and of imports that had no names; empty when there
 *     are none
 */
record AdmittedModule(MeteredModule metered, String namelessModule) {

  /**
   * {@return a module that works alone; fails in whatever way Chicory and the reader do}
   *
   * <p>What is validated are the guest's own bytes and not what metering makes of them, so that no
   * guest can name what metering adds.
   */
  static AdmittedModule alone(byte[] bytes) {
    // Our reader first: it is bounded. The engine's parser takes a heap for 80 KB that declare many
    // locals.
    var module = CoreModule.read(bytes);
    var nameless = ImportNames.forNameless(module);
    var metered = FuelMeter.instrument(executable(module, nameless));
    CoreValidation.validate(bytes, module);
    return new AdmittedModule(metered, nameless);
  }

  /** {@return a validated module that works with others, whose types are in this list too} */
  static AdmittedModule together(CoreModule module, CommonTypes types) {
    var nameless = ImportNames.forNameless(module);
    var named = OwnTags.imported(executable(module, nameless), nameless);
    return new AdmittedModule(FuelMeter.instrument(types.unify(named)), nameless);
  }

  private static CoreModule executable(CoreModule module, String nameless) {
    return TailCalls.replaced(ImportNames.given(module, nameless));
  }
}
