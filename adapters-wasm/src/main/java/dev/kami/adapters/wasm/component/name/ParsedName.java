package dev.kami.adapters.wasm.component.name;

/** The name of an import or an export ({@code externname}). */
public sealed interface ParsedName permits PlainName, InterfaceName {

  /**
   * {@return the text that no two imports of one scope may share, nor two exports}
   *
   * <p>Names that tool chains could turn into the same identifier have the same one: letters in
   * lower case, methods and static functions without their annotation, and those that are called as
   * their resource only by its name (name uniqueness).
   */
  String uniqueKey();

  /** {@return the name as it is written} */
  @Override
  String toString();

  /**
   * Reads a name.
   *
   * @throws InvalidNameException if it is none
   */
  static ParsedName parse(String text) {
    return text.startsWith("[") || text.indexOf(':') < 0
        ? PlainName.parse(text)
        : InterfaceName.parse(text);
  }
}
