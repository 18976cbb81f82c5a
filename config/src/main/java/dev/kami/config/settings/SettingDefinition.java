package dev.kami.config.settings;

import java.util.Locale;

/**
 * One row of the table of settings.
 *
 * @param key the path, section and name, such as {@code runtime.max_concurrent}
 * @param type what the value may be
 * @param builtIn the value when nobody gives one
 * @param flag the flag that overrides it, such as {@code --concurrency}
 * @param doc what it does, in a phrase
 * @param <T> the value's Java type
 */
public record SettingDefinition<T>(
    String key, SettingType<T> type, T builtIn, String flag, String doc) {

  /** {@return the environment variable that gives it: {@code KAMI_RUNTIME_MAX_CONCURRENT}} */
  public String environmentVariable() {
    return "KAMI_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** {@return the section of the file that holds it} */
  public String section() {
    return key.substring(0, key.indexOf('.'));
  }

  /** {@return its name within the section} */
  public String name() {
    return key.substring(key.indexOf('.') + 1);
  }

  /** {@return the built-in value as a flag or an environment variable would give it} */
  public String builtInText() {
    return type.toText(builtIn);
  }

  /** {@return a good value as a flag or an environment variable would give it} */
  public String exampleText() {
    return type.toText(type.example(builtIn));
  }

  /** {@return a good value as TOML writes it} */
  public String exampleToml() {
    return type.toToml(type.example(builtIn));
  }

  /** {@return the built-in value as TOML writes it} */
  public String builtInToml() {
    return type.toToml(builtIn);
  }
}
