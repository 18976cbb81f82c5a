package dev.kami.architecture.violations.rule13.wasm.component;

import dev.kami.architecture.violations.rule13.domain.Tool;
import dev.kami.architecture.violations.rule13.wasm.Engine;

/** Breaks the rule twice. */
public interface Linker {

  /** Asks for something of KAMI. */
  void link(Tool tool);

  /** Asks for something that knows KAMI. */
  void enter(Engine sandbox);
}
