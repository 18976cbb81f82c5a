package dev.kami.config.settings;

import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.nio.file.Path;
import java.util.Optional;

/** A path to a file, or an empty text for no file. */
record MaybeFile() implements SettingType<Optional<Path>> {

  private static final FileName FILE = new FileName();

  @Override
  public boolean matches(JsonValue value) {
    return FILE.matches(value);
  }

  @Override
  @SuppressWarnings("OptionalMapToOptional") // No file is a value too.
  public Optional<Optional<Path>> read(JsonValue value) {
    return value.equals(new JsonString(""))
        ? Optional.of(Optional.empty())
        : FILE.read(value).map(Optional::of);
  }

  @Override
  public JsonValue fromText(String text) {
    return FILE.fromText(text);
  }

  @Override
  public String toText(Optional<Path> value) {
    return value.map(FILE::toText).orElse("");
  }

  @Override
  public Optional<Path> example(Optional<Path> builtIn) {
    return Optional.of(Path.of("token"));
  }

  @Override
  public String expectation() {
    return FILE.expectation() + ", or empty for none";
  }
}
