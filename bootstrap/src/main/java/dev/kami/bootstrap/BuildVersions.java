package dev.kami.bootstrap;

import dev.kami.adapters.cli.render.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions that the build noted. */
final class BuildVersions {

  private BuildVersions() {}

  static Versions read() {
    var noted = new Properties();
    try (var resource =
        Objects.requireNonNull(BuildVersions.class.getResourceAsStream("versions.properties"))) {
      noted.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Versions(
        noted.getProperty("kami", "unknown"),
        Runtime.version().toString(),
        noted.getProperty("chicory", "unknown"),
        noted.getProperty("sqlite", "unknown"));
  }
}
