package dev.kami.config.settings;

import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A path to a file as it was written; a {@code ~} is an ordinary character. */
record FileName() implements SettingType<Path> {

  @Override
  public boolean matches(JsonValue value) {
    return value instanceof JsonString;
  }

  @Override
  public Optional<Path> read(JsonValue value) {
    if (!(value instanceof JsonString(var text)) || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(text)).filter(path -> path.getNameCount() > 0);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  @Override
  public JsonValue fromText(String text) {
    return new JsonString(text);
  }

  @Override
  public String toText(Path value) {
    return value.toString();
  }

  @Override
  public String expectation() {
    return "a path to a file";
  }
}
