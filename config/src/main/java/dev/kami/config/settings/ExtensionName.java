package dev.kami.config.settings;

import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a built-in part or of an extension; whether one of that name exists is not known. */
record ExtensionName() implements SettingType<String> {

  private static final Pattern GRAMMAR = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  @Override
  public boolean matches(JsonValue value) {
    return value instanceof JsonString;
  }

  @Override
  public Optional<String> read(JsonValue value) {
    return value instanceof JsonString(var name) && GRAMMAR.matcher(name).matches()
        ? Optional.of(name)
        : Optional.empty();
  }

  @Override
  public JsonValue fromText(String text) {
    return new JsonString(text);
  }

  @Override
  public String toText(String value) {
    return value;
  }

  @Override
  public String expectation() {
    return "a name of at most 64 lower-case letters, digits and hyphens";
  }
}
