package dev.kami.architecture.violations.rule12.bootstrap;

import dev.kami.architecture.violations.rule12.mcp.Gate;
import dev.kami.architecture.violations.rule12.mcp.wire.Message;

/** Breaks the rule: goes past the entry point. */
public interface Assembler {

  /** Asks for the entry point, which is right. */
  void wire(Gate server);

  /** Asks for the inside. */
  void send(Message message);
}
