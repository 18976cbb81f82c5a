package dev.kami.config.settings;

import dev.kami.config.toml.TomlNotation;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names: an array in a file; elsewhere separated by commas, and {@code -} for no name. An empty
 * text does not fit: whoever narrows a choice with an empty variable must not get everything.
 *
 * @param things what they are names of
 * @param examples some of them
 */
record NameList(String things, List<String> examples) implements SettingType<List<String>> {

  /** Ids of tools and functions. */
  static final NameList TOOLS =
      new NameList("tool ids", List.of("dev.example.greet", "dev.example.fetch-url"));

  /** Names of machines. */
  static final NameList HOSTS = new NameList("host names", List.of("kami.example.com"));

  private static final String NOTHING = "-";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

  /** Takes a copy. */
  NameList {
    examples = List.copyOf(examples);
  }

  @Override
  public boolean matches(JsonValue value) {
    return value instanceof JsonArray(var items)
        && items.stream().allMatch(JsonString.class::isInstance);
  }

  @Override
  public Optional<List<String>> read(JsonValue value) {
    if (!(value instanceof JsonArray(var items))) {
      return Optional.empty();
    }
    var names = items.stream().flatMap(item -> name(item).stream()).toList();
    return names.size() == items.size() ? Optional.of(names) : Optional.empty();
  }

  @Override
  public JsonValue fromText(String text) {
    var names = text.equals(NOTHING) ? Stream.<String>empty() : Arrays.stream(text.split(",", -1));
    return JsonArray.ofStrings(names.map(String::strip).toList());
  }

  @Override
  public String toText(List<String> value) {
    return value.isEmpty() ? NOTHING : String.join(",", value);
  }

  @Override
  public String toToml(List<String> value) {
    return value.stream().map(TomlNotation::quote).collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public List<String> example(List<String> builtIn) {
    return examples;
  }

  @Override
  public String expectation() {
    return "a list of " + things;
  }

  private static Optional<String> name(JsonValue item) {
    return item instanceof JsonString(var name) && NAME.matcher(name).matches()
        ? Optional.of(name)
        : Optional.empty();
  }
}
