package dev.kami.config.settings;

import dev.kami.config.toml.TomlTypes;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;

/**
 * A TOML integer in a range.
 *
 * @param least the smallest value that fits
 * @param most the largest value that fits; {@link Long#MAX_VALUE} for no bound
 */
record WholeNumber(long least, long most) implements SettingType<Long> {

  @Override
  public boolean matches(JsonValue value) {
    return TomlTypes.integer(value).isPresent();
  }

  @Override
  public Optional<Long> read(JsonValue value) {
    return TomlTypes.integer(value).filter(number -> number >= least && number <= most);
  }

  @Override
  public JsonValue fromText(String text) {
    try {
      return JsonNumber.of(Long.parseLong(text));
    } catch (NumberFormatException _) {
      return new JsonString(text);
    }
  }

  @Override
  public String toText(Long value) {
    return Long.toString(value);
  }

  @Override
  public String toToml(Long value) {
    return toText(value);
  }

  @Override
  public String expectation() {
    return most == Long.MAX_VALUE
        ? "a whole number, " + least + " or more"
        : "a whole number from " + least + " to " + most;
  }
}
