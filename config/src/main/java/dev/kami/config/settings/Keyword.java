package dev.kami.config.settings;

import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One of a few lower-case words, each standing for a constant.
 *
 * @param constants the constants, in the order in which they are listed
 */
record Keyword<E extends Enum<E>>(List<E> constants) implements SettingType<E> {

  Keyword {
    constants = List.copyOf(constants);
  }

  static <E extends Enum<E>> Keyword<E> of(E[] constants) {
    return new Keyword<>(Arrays.asList(constants));
  }

  @Override
  public boolean matches(JsonValue value) {
    return value instanceof JsonString;
  }

  @Override
  public Optional<E> read(JsonValue value) {
    return constants.stream()
        .filter(constant -> new JsonString(word(constant)).equals(value))
        .findFirst();
  }

  @Override
  public JsonValue fromText(String text) {
    return new JsonString(text);
  }

  @Override
  public String toText(E value) {
    return word(value);
  }

  @Override
  public String expectation() {
    return "one of " + String.join(", ", words());
  }

  @Override
  public List<String> words() {
    return constants.stream().<String>map(Keyword::word).toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
