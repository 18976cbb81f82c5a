package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.CustomSection;
import com.dylibso.chicory.wasm.types.UnknownCustomSection;
import java.io.ByteArrayInputStream;
import java.util.Map;

/**
 * Chicory's parser, told to leave custom sections alone: the specification says that a broken one
 * makes no module invalid, and Chicory would refuse it.
 */
final class ModuleParser {

  private ModuleParser() {}

  /** {@return the module; fails in whatever way Chicory does} */
  static WasmModule validated(byte[] module) {
    return parse(module, true);
  }

  /** {@return a module that was validated before} */
  static WasmModule trusted(byte[] module) {
    return parse(module, false);
  }

  private static WasmModule parse(byte[] module, boolean validate) {
    return Parser.builder()
        .withCustomParsers(Map.of("name", ModuleParser::unread))
        .withValidation(validate)
        .build()
        .parse(() -> new ByteArrayInputStream(module));
  }

  private static CustomSection unread(byte[] content) {
    return UnknownCustomSection.builder().withName("unread").withBytes(content).build();
  }
}
