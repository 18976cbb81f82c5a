package dev.kami.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Manifests;
import dev.kami.application.fixture.Thrown;
import dev.kami.application.port.out.ManifestReader;
import dev.kami.domain.problem.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link ManifestReader} does, whatever syntax it reads. */
public abstract class ManifestReaderContract {

  @TempDir private Path folder;

  /** {@return the reader} */
  protected abstract ManifestReader reader();

  /** {@return {@link Manifests#minimal()} in the reader's syntax, with required keys only} */
  protected abstract String minimal();

  /** {@return {@link Manifests#complete()} in the reader's syntax} */
  protected abstract String complete();

  /** {@return the minimal manifest, but with the id {@code ../x} and the version {@code one}} */
  protected abstract String withBadIdAndBadVersion();

  /** {@return a text that is not in the reader's syntax} */
  protected abstract String broken();

  @Test
  final void a_manifest_of_required_keys_asks_for_nothing() throws IOException {
    assertEquals(Manifests.minimal(), reader().read(file(minimal())));
  }

  @Test
  final void every_field_is_read() throws IOException {
    assertEquals(Manifests.complete(), reader().read(file(complete())));
  }

  @Test
  final void all_problems_of_a_file_are_reported_together() throws IOException {
    var file = file(withBadIdAndBadVersion());
    var problems = Thrown.problems(() -> reader().read(file));
    assertEquals(2, problems.size(), problems::toString);
    assertTrue(problems.toString().contains("../x"), problems::toString);
    assertTrue(problems.toString().contains("one"), problems::toString);
  }

  @Test
  final void a_text_in_another_syntax_is_refused() throws IOException {
    var file = file(broken());
    assertEquals("manifest.syntax", Thrown.problem(() -> reader().read(file)).code());
  }

  @Test
  final void bytes_that_are_no_text_are_refused() throws IOException {
    var file = Files.write(folder.resolve("manifest"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
    assertInstanceOf(UserError.class, Thrown.problem(() -> reader().read(file)));
  }

  @Test
  final void a_file_that_is_not_there_is_named() {
    var problem = Thrown.problem(() -> reader().read(folder.resolve("missing.toml")));
    assertEquals("manifest.not-found", problem.code());
    assertTrue(problem.cause().contains("missing.toml"), problem::cause);
  }

  @Test
  final void a_folder_is_no_manifest() {
    assertEquals("manifest.unreadable", Thrown.problem(() -> reader().read(folder)).code());
  }

  @Test
  final void a_folder_stands_for_the_manifest_in_it_and_a_file_for_itself() throws IOException {
    var file = file(minimal());
    assertEquals(file, reader().locate(file));
    assertEquals(folder.resolve("tool.toml"), reader().locate(folder));
    assertEquals(folder.resolve("tool.toml"), reader().locate(Path.of(folder + "/")));
  }

  @Test
  final void nothing_can_be_located_where_nothing_is() {
    var problem = Thrown.problem(() -> reader().locate(folder.resolve("missing")));
    assertEquals("manifest.not-found", problem.code());
    assertTrue(problem.cause().contains("missing"), problem::cause);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("manifest"), text, StandardCharsets.UTF_8);
  }
}
