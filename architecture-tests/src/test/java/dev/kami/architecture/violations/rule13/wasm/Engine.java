package dev.kami.architecture.violations.rule13.wasm;

import dev.kami.architecture.violations.rule13.domain.Tool;

/** Knows KAMI, which is right. */
public interface Engine {

  /** Asks for something of KAMI. */
  void run(Tool tool);
}
