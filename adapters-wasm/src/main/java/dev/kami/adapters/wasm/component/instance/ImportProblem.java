package dev.kami.adapters.wasm.component.instance;

import java.util.List;

/** Why an import of a component cannot be given what it asks for. {@code toString} says it. */
public sealed interface ImportProblem {

  /** {@return the name of the import, as the component has it} */
  String asked();

  /**
   * Nobody offers the interface, or not in a compatible version.
   *
   * @param offered the names with versions of what is offered of the same package
   */
  record NotOffered(String asked, List<String> offered) implements ImportProblem {

    /** Copies the list. */
    public NotOffered {
      offered = List.copyOf(offered);
    }

    @Override
    public String toString() {
      return offered.isEmpty()
          ? "`%s` is not offered, nor anything else of its package".formatted(asked)
          : "`%s` is not offered; of its package there is %s"
              .formatted(asked, String.join(", ", offered));
    }
  }

  /**
   * The interface is offered, but not all that the component wants of it.
   *
   * @param missing what it has not
   * @param offered its name with the version
   */
  record Incomplete(String asked, String missing, String offered) implements ImportProblem {
    @Override
    public String toString() {
      return "`%s` of `%s` is not offered: `%s` does not have it"
          .formatted(missing, asked, offered);
    }
  }

  /**
   * Something is offered with another type.
   *
   * @param item of the interface
   * @param difference what was expected, what was found, and where in the type
   */
  record WrongType(String asked, String item, String difference) implements ImportProblem {
    @Override
    public String toString() {
      return "`%s` of `%s` has another type than is offered: %s".formatted(item, asked, difference);
    }
  }

  /**
   * It is no instance with the name of an interface: hosts offer nothing else.
   *
   * @param kind what it is
   */
  record NoInterface(String asked, String kind) implements ImportProblem {
    @Override
    public String toString() {
      return "`%s` (%s) is no interface, and only interfaces are offered".formatted(asked, kind);
    }
  }

  /** Its types are so large that nobody compares them. */
  record TooComplex(String asked) implements ImportProblem {
    @Override
    public String toString() {
      return "the types of `%s` are too complex".formatted(asked);
    }
  }
}
