package dev.kami.adapters.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One step of the schema.
 *
 * @param version the version that the step leads to, one above the version that it starts from
 * @param script its SQL statements, read when they are needed only
 */
record Migration(int version, Supplier<String> script) {

  /** Every step since the first version, in order. */
  static final List<Migration> ALL = List.of(ofResource(1), ofResource(2), ofResource(3));

  private static Migration ofResource(int version) {
    return new Migration(version, () -> read("schema-" + version + ".sql"));
  }

  private static String read(String resource) {
    try (var in = Migration.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
