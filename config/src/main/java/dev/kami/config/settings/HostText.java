package dev.kami.config.settings;

import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address or a name of a machine; whether it is one of this machine is not known here. */
record HostText() implements SettingType<String> {

  private static final Pattern GRAMMAR = Pattern.compile("[A-Za-z0-9._:%-]{1,253}");

  @Override
  public boolean matches(JsonValue value) {
    return value instanceof JsonString;
  }

  @Override
  public Optional<String> read(JsonValue value) {
    return value instanceof JsonString(var host) && GRAMMAR.matcher(host).matches()
        ? Optional.of(host)
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
    return "an address or a name of this machine";
  }
}
