package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.typed.TypedExports;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.ModuleInterface.Kind;
import java.util.List;
import java.util.Optional;

/** How a component is called, as its exports tell. */
sealed interface ToolShape {

  /** {@return what callers see of the component, with this text for people} */
  ModuleInterface describe(String text);

  /**
   * A function from text to text.
   *
   * @param run the function
   * @param describe the function that describes the tool, if there is one
   */
  record TextTool(ExportName run, Optional<ExportName> describe) implements ToolShape {
    @Override
    public ModuleInterface describe(String text) {
      return new ModuleInterface(Kind.TEXT_TOOL, text, List.of(), List.of());
    }
  }

  /**
   * A program.
   *
   * @param run the function that it starts with
   */
  record Command(ExportName run) implements ToolShape {
    @Override
    public ModuleInterface describe(String text) {
      return new ModuleInterface(Kind.COMMAND, text, List.of(), List.of());
    }
  }

  /**
   * Functions of any types.
   *
   * @param exports at least one that can be called
   */
  record Functions(TypedExports exports) implements ToolShape {
    @Override
    public ModuleInterface describe(String text) {
      var functions = exports.callable().stream().map(it -> it.function().describe()).toList();
      return new ModuleInterface(Kind.FUNCTIONS, text, functions, exports.withheld());
    }
  }
}
