package dev.kami.domain.tool;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a module offers to its callers, as far as its bytes tell without running it.
 *
 * @param kind how it is called
 * @param text its imports and exports in the notation of WIT, for people; empty when the runtime
 *     has no words for them
 * @param functions what can be called, in the module's order and with different names; none unless
 *     the kind is {@link Kind#FUNCTIONS}
 * @param withheld what is exported as well and cannot be called
 */
public record ModuleInterface(
    Kind kind, String text, List<ToolFunction> functions, List<Withheld> withheld) {

  /** How modules are called. */
  public enum Kind {
    /** A program: input on standard input, answer on standard output. */
    COMMAND,
    /** A {@code kami:tool}: a function from text to text, and one that describes the tool. */
    TEXT_TOOL,
    /** Functions of any types. */
    FUNCTIONS
  }

  /**
   * A function that cannot be called from outside.
   *
   * @param name as the module exports it
   * @param why in a few words, such as {@code a resource cannot be written as JSON}
   */
  public record Withheld(String name, String why) {}

  /** A program of which no more is known. */
  public static final ModuleInterface COMMAND =
      new ModuleInterface(Kind.COMMAND, "", List.of(), List.of());

  /**
   * Takes copies, and refuses with {@link IllegalArgumentException} functions of another kind, the
   * kind without functions, and two of one name.
   */
  public ModuleInterface {
    functions = List.copyOf(functions);
    withheld = List.copyOf(withheld);
    if ((kind == Kind.FUNCTIONS) == functions.isEmpty()) {
      throw new IllegalArgumentException(kind + " with " + functions.size() + " functions");
    }
    var names = new HashSet<String>();
    for (var function : functions) {
      if (!names.add(function.name())) {
        throw new IllegalArgumentException("two functions '" + function.name() + "'");
      }
    }
  }

  /** {@return the function of that name} */
  public Optional<ToolFunction> function(String name) {
    return functions.stream().filter(function -> function.name().equals(name)).findFirst();
  }
}
