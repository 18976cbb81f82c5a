package dev.kami.application.port.out;

import dev.kami.domain.json.JsonObject;

/**
 * What of a module is called, and with what. Which of these a module has is its {@link
 * dev.kami.domain.tool.ModuleInterface.Kind}.
 */
public sealed interface Entry {

  /**
   * The program of a command, or the function {@code run} of a {@code kami:tool}.
   *
   * @param input the text that it gets
   */
  record Main(String input) implements Entry {}

  /** The function {@code describe} of a {@code kami:tool}; its answer is the content. */
  record Describe() implements Entry {}

  /**
   * A function with types.
   *
   * @param name the name in the module's interface
   * @param arguments by name, not checked yet
   */
  record Function(String name, JsonObject arguments) implements Entry {}
}
