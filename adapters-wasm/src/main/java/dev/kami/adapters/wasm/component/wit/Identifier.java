package dev.kami.adapters.wasm.component.wit;

import java.util.Set;

/** Labels as WIT writes them (WIT.md, identifiers): with a percent sign before keywords. */
final class Identifier {
  private static final Set<String> KEYWORDS =
      Set.of(
          "as",
          "async",
          "bool",
          "borrow",
          "char",
          "constructor",
          "enum",
          "error-context",
          "export",
          "f32",
          "f64",
          "flags",
          "from",
          "func",
          "future",
          "import",
          "include",
          "interface",
          "list",
          "map",
          "option",
          "own",
          "package",
          "record",
          "resource",
          "result",
          "s16",
          "s32",
          "s64",
          "s8",
          "static",
          "stream",
          "string",
          "tuple",
          "type",
          "u16",
          "u32",
          "u64",
          "u8",
          "use",
          "variant",
          "with",
          "world");

  private Identifier() {}

  static String of(String label) {
    return KEYWORDS.contains(label) ? "%" + label : label;
  }
}
