package dev.kami.adapters.wasm.typed;

import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.domain.tool.ModuleInterface.Withheld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of a component as its callers see them.
 *
 * @param callable those that can be called, in the component's order, their names different
 * @param withheld the others, and why
 */
public record TypedExports(List<Callable> callable, List<Withheld> withheld) {

  /** No component that is of use to an agent has more tools. */
  private static final int MOST_FUNCTIONS = 500;

  /** All schemas of a module together, in characters. */
  private static final long MOST_SCHEMA = 1 << 20;

  /**
   * A function that a component exports.
   *
   * @param instance the name of the exported instance that has it, such as {@code
   *     docs:adder/add@0.1.0}; empty when the component exports it itself
   * @param name its name there
   * @param type its type
   */
  public record Exported(Optional<String> instance, String name, FunctionType type) {

    @Override
    public String toString() {
      return instance.map(prefix -> prefix + "#").orElse("") + name;
    }
  }

  /**
   * A function that can be called.
   *
   * @param exported where the component has it
   * @param name how callers name it
   * @param function how it is called
   */
  public record Callable(Exported exported, String name, TypedFunction function) {}

  /** Takes copies. */
  public TypedExports {
    callable = List.copyOf(callable);
    withheld = List.copyOf(withheld);
  }

  /** {@return what callers see of a component with these exports} */
  public static TypedExports of(Map<String, ExternType> exports) {
    var functions = new ArrayList<Exported>();
    exports.forEach((name, type) -> {
      if (type instanceof FunctionType function) {
        functions.add(new Exported(Optional.empty(), name, function));
      } else if (type instanceof InstanceType(var members)) {
        members.forEach((member, of) -> {
          if (of instanceof FunctionType function) {
            functions.add(new Exported(Optional.of(name), member, function));
          }
        });
      }
    });
    return of(functions);
  }

  /** {@return what callers see of these functions} */
  static TypedExports of(List<Exported> functions) {
    var names = FunctionNames.of(functions);
    var check = new TypeCheck(MOST_SCHEMA);
    var callable = new ArrayList<Callable>();
    var withheld = new ArrayList<Withheld>();
    for (var i = 0; i < functions.size(); i++) {
      var exported = functions.get(i);
      var name = names.get(i);
      var refusal =
          callable.size() == MOST_FUNCTIONS
              ? Optional.of("there are " + MOST_FUNCTIONS + " functions before it")
              : check.refusal(exported.type());
      if (refusal.isPresent()) {
        withheld.add(new Withheld(exported.toString(), refusal.get()));
      } else if (name.isEmpty()) {
        withheld.add(
            new Withheld(exported.toString(), "no name is left for it that could end an id"));
      } else {
        var function = new TypedFunction(name, exported.type());
        callable.add(new Callable(exported, name, function));
      }
    }
    return new TypedExports(callable, withheld);
  }
}
