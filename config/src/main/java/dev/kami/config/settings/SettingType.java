package dev.kami.config.settings;

import dev.kami.config.toml.TomlNotation;
import dev.kami.domain.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What a setting's value may be, and its two written forms: a TOML value in a file, bare text in a
 * flag or an environment variable.
 *
 * @param <T> the value's Java type
 */
public sealed interface SettingType<T>
    permits WholeNumber, Keyword, ExtensionName, FileName, MaybeFile, NameList, HostText {

  /** {@return whether the TOML value is of the right type, in range or not} */
  boolean matches(JsonValue value);

  /** {@return the checked value; empty when the TOML value does not fit} */
  Optional<T> read(JsonValue value);

  /** {@return the TOML value that the bare text stands for, of the right type or not} */
  JsonValue fromText(String text);

  /** {@return the value as a flag or an environment variable gives it} */
  String toText(T value);

  /** {@return the value as TOML writes it} */
  default String toToml(T value) {
    return TomlNotation.quote(toText(value));
  }

  /** {@return the words that fit, when only a few do} */
  default List<String> words() {
    return List.of();
  }

  /** {@return a value that shows how one is written, for whoever wrote a bad one} */
  default T example(T builtIn) {
    return builtIn;
  }

  /** {@return what fits in words, such as {@code a whole number from 1 to 1024}} */
  String expectation();
}
