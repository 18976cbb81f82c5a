package dev.kami.adapters.wasm.component.wit;

/** A side of a component, and how WIT says so. What a world has without a word is imported. */
enum Border {
  /** What comes in. */
  IMPORTS("import ", ""),
  /** What goes out. */
  EXPORTS("export ", "export ");

  private final String keyword;
  private final String ofTypes;

  Border(String keyword, String ofTypes) {
    this.keyword = keyword;
    this.ofTypes = ofTypes;
  }

  /** {@return what stands before an item that is no type} */
  String keyword() {
    return keyword;
  }

  /** {@return what stands before a type} */
  String ofTypes() {
    return ofTypes;
  }
}
