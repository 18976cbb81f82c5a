package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes tools out of the sandbox's test guests, as a stranger would hand them over. */
final class GuestTool {

  /** Where the sandbox has its tests, the guests and the tables of how they end. */
  static final Path SANDBOX_TESTS =
      Path.of("..", "adapters-wasm", "src", "test").toAbsolutePath().normalize();

  private static final Path GUESTS = SANDBOX_TESTS.resolve("resources").resolve("guests");

  private GuestTool() {}

  /** {@return the module of that guest} */
  static Path module(String guest) {
    return GUESTS.resolve(guest + ".wasm");
  }

  /**
   * {@return the folder of a tool {@code dev.example.GUEST} that runs that guest}
   *
   * @param security the lines of the manifest's {@code [security]} section
   */
  static Path folder(Path parent, String guest, String security) throws IOException {
    var folder = Files.createDirectories(parent.resolve("tools").resolve(guest));
    Files.copy(module(guest), folder.resolve("guest.wasm"));
    Files.writeString(
        folder.resolve("tool.toml"),
        """
        [tool]
        id = "dev.example.%1$s"
        name = "%1$s"
        version = "1.0.0"
        wasm = "guest.wasm"

        [mcp]
        description = "A test guest"

        [security]
        %2$s
        """
            .formatted(guest, security));
    return folder;
  }

  /** Installs that tool from a terminal. */
  static void install(Path work, String guest, String security) throws IOException {
    var installed = KamiProcess.in(work).run("install", folder(work, guest, security).toString());
    assertEquals(0, installed.status(), installed.err());
  }
}
