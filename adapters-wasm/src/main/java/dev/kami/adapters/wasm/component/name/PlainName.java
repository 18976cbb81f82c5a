package dev.kami.adapters.wasm.component.name;

/** A name that says nothing of where it comes from ({@code plainname}). */
public sealed interface PlainName extends ParsedName {

  /** A label alone. */
  record Simple(Label label) implements PlainName {
    @Override
    public String uniqueKey() {
      return label.uniqueKey();
    }

    @Override
    public String toString() {
      return label.text();
    }
  }

  /** The function that makes a resource. */
  record Constructor(Label resource) implements PlainName {
    @Override
    public String uniqueKey() {
      return CONSTRUCTOR + resource.uniqueKey();
    }

    @Override
    public String toString() {
      return CONSTRUCTOR + resource;
    }
  }

  /** A function of a resource, which is its first parameter. */
  record Method(Label resource, Label name) implements PlainName {
    @Override
    public String uniqueKey() {
      return memberKey(resource, name);
    }

    @Override
    public String toString() {
      return METHOD + resource + "." + name;
    }
  }

  /** A function of a resource type. */
  record Static(Label resource, Label name) implements PlainName {
    @Override
    public String uniqueKey() {
      return memberKey(resource, name);
    }

    @Override
    public String toString() {
      return STATIC + resource + "." + name;
    }
  }

  /** How the name of a constructor begins. */
  String CONSTRUCTOR = "[constructor]";

  /** How the name of a method begins. */
  String METHOD = "[method]";

  /** How the name of a static function begins. */
  String STATIC = "[static]";

  /**
   * Reads a name.
   *
   * @throws InvalidNameException if it is none
   */
  static PlainName parse(String text) {
    if (text.startsWith(CONSTRUCTOR)) {
      return new Constructor(Label.parse(text.substring(CONSTRUCTOR.length())));
    }
    if (text.startsWith(METHOD)) {
      int dot = dot(text);
      return new Method(
          Label.parse(text.substring(METHOD.length(), dot)), Label.parse(text.substring(dot + 1)));
    }
    if (text.startsWith(STATIC)) {
      int dot = dot(text);
      return new Static(
          Label.parse(text.substring(STATIC.length(), dot)), Label.parse(text.substring(dot + 1)));
    }
    return new Simple(Label.parse(text));
  }

  private static int dot(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      throw new InvalidNameException(text, "has no `.` between resource and function");
    }
    return dot;
  }

  private static String memberKey(Label resource, Label name) {
    String type = resource.uniqueKey();
    String member = name.uniqueKey();
    return type.equals(member) ? type : type + "." + member;
  }
}
