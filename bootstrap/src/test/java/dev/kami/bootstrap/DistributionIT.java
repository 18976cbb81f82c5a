package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive, unpacked somewhere else. */
class DistributionIT {

  private static final Path ARCHIVE = Path.of("target", "kami-0.1.0.tar.gz").toAbsolutePath();

  @TempDir private Path work = Path.of("replaced");

  @Test
  void the_archive_works_where_it_is_unpacked_through_a_link_and_from_a_name_with_spaces()
      throws IOException {
    var home = unpack("some where");
    var link = Files.createSymbolicLink(work.resolve("kami"), home.resolve("bin/kami"));
    var first = kami(link).run("--version");
    assertEquals("kami 0.1.0\n", first.out(), first.err());
    assertTrue(first.err().contains("preparing fast starts"), first.err());
    var second =
        kami(link).run("run", home + "/examples/greet/greet.wasm", "-i", "{\"name\":\"Ada\"}");
    assertEquals("Hello, Ada!\n", second.out(), second.err());
    assertFalse(second.err().contains("preparing"), second.err());
  }

  @Test
  void a_start_up_cache_that_does_not_fit_is_ignored_quietly() throws IOException {
    var home = unpack("home");
    kami(home.resolve("bin/kami")).run("--version");
    Files.writeString(home.resolve("startup/kami.aot"), "no cache at all");
    var ended = kami(home.resolve("bin/kami")).run("--version");
    assertEquals("kami 0.1.0\n", ended.out(), ended.err());
  }

  @Test
  void arguments_and_file_names_are_utf_8_whatever_the_locale() throws IOException {
    for (var locale : new String[] {"", "C", "en_US.ISO-8859-1"}) {
      var ended =
          KamiProcess.in(Files.createTempDirectory(work, "locale"))
              .with("LC_ALL", locale)
              .with("LANG", "")
              .with("TOOL", KamiProcess.EXAMPLES.resolve("greet").toString())
              .shell(
                  "cp -r \"$TOOL\" 'grüße' && kami run grüße/greet.wasm -i '{\"name\":\"Zoë\"}'");
      assertEquals("Hello, Zoë!\n", ended.out(), ended.err());
    }
  }

  @Test
  void the_archive_holds_what_a_distribution_needs() throws IOException {
    var home = unpack("home");
    for (var file :
        new String[] {
          "LICENSE",
          "README.md",
          "bin/kami",
          "bin/kami.bat",
          "config/default.toml",
          "licences/kami-sbom.json"
        }) {
      assertTrue(Files.exists(home.resolve(file)), file);
    }
  }

  @Test
  void every_library_is_named_with_its_licence() throws IOException {
    var home = unpack("home");
    var licences = Files.readString(home.resolve("licences/THIRD-PARTY.txt"));
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      var libraries =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar") && !name.startsWith("kami-"))
              .map(name -> name.replaceFirst("-[0-9][0-9.]*\\.jar$", ""))
              .toList();
      assertTrue(libraries.size() > 10, libraries.toString());
      for (var library : libraries) {
        assertTrue(Pattern.compile("\\b" + library + "\\b").matcher(licences).find(), library);
      }
    }
  }

  private KamiProcess kami(Path launcher) {
    return KamiProcess.in(work).launchedBy(launcher);
  }

  private Path unpack(String folder) throws IOException {
    var place = Files.createDirectories(work.resolve(folder));
    var ended = KamiProcess.in(place).shell("tar -xzf '" + ARCHIVE + "'");
    assertEquals(0, ended.status(), ended.err());
    return place.resolve("kami-0.1.0");
  }
}
