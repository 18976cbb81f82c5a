package dev.kami.config.manifest;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.memory.KnownJson;
import dev.kami.config.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author of a wrong manifest reads; each {@code .toml} has its messages beside it. */
final class ManifestProblemsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "empty",
        "unknown-keys",
        "wrong-types",
        "bad-values",
        "bad-arguments",
        "bad-outputs",
        "two-outputs",
        "no-tables"
      })
  void all_problems_are_reported_at_once_with_line_and_path(String name) throws IOException {
    var file = folder.resolve("tool.toml");
    try (var in = ManifestProblemsTest.class.getResourceAsStream(name + ".toml")) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    Golden.assertProblems(
        ManifestProblemsTest.class,
        name + ".txt",
        folder,
        Thrown.problems(() -> new TomlManifestReader(new KnownJson()).read(file)));
  }
}
