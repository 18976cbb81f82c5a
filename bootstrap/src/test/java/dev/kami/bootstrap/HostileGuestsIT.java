package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.json.MoshiJsonCodec;
import dev.kami.application.guests.HostileGuest;
import dev.kami.bootstrap.KamiProcess.Ended;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every hostile guest of the sandbox's table from outside: installed, called from the command line,
 * and called over MCP at the same time as an innocent tool, by the compiler and by the interpreter.
 * Both callers must read the same words.
 *
 * <p>The server is one process for each engine, which lives through all of it. The command line
 * runs in this process, so that there is time for all guests; {@link SandboxIT} and {@link
 * ComponentIT} start a process for each of a few. {@code -Dkami.guests=REGEX} chooses guests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileGuestsIT {

  private static final List<String> ENGINES = List.of("chicory", "chicory-interpreter");
  private static final Map<String, Integer> STATUS =
      Map.of("completed", 0, "tool error", 1, "trap", 1, "refused", 1);
  private static final int LIMIT_STATUS = 5;

  /** What a caller is told to raise. */
  private static final Map<String, String> KEYS =
      Map.of(
          "limit: fuel", "max_fuel",
          "limit: time", "max_execution_ms",
          "limit: memory", "max_memory_mb",
          "limit: output", "max_output_mb");

  private Path work = Path.of("replaced");

  private final Map<String, ServedKami> servers = new LinkedHashMap<>();

  static Stream<Arguments> guests() {
    var wanted = System.getProperty("kami.guests", ".*");
    var all =
        HostileGuest.all(GuestTool.SANDBOX_TESTS).stream()
            .filter(guest -> guest.name().matches(wanted))
            .filter(guest -> guest.condition() != HostileGuest.Condition.IN_PROCESS)
            .toList();
    return ENGINES.stream()
        .flatMap(engine -> all.stream().map(guest -> Arguments.of(engine, guest)));
  }

  @BeforeAll
  void start_servers(@TempDir Path directory) throws IOException {
    work = directory;
    for (var engine : ENGINES) {
      var home = Files.createDirectories(work.resolve(engine));
      var installed =
          InProcess.run(home, "install", KamiProcess.EXAMPLES.resolve("greet").toString());
      assertEquals(0, installed.status(), installed.err());
      servers.put(
          engine,
          ServedKami.start(
              KamiProcess.in(home),
              "--db",
              InProcess.database(home),
              "--engine",
              engine,
              "--log-level",
              "error"));
    }
  }

  @AfterAll
  void stop_servers() {
    servers.values().forEach(ServedKami::close);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("guests")
  void a_guest_ends_for_everybody_as_its_table_says(String engine, HostileGuest guest)
      throws IOException {
    var home = work.resolve(engine);
    var folder = GuestTool.folder(home, guest.name(), security(guest));
    Files.writeString(folder.resolve("present"), "present");
    var installed = InProcess.run(home, "install", folder.toString());
    if (installed.status() != 0) {
      assertRefused(guest, installed, InProcess.run(home, runs(engine, guest)));
      return;
    }
    var typed = InProcess.run(home, "exec", "--engine", engine, id(guest), "--json");
    forgetFiles(home);
    var server = Objects.requireNonNull(servers.get(engine));
    var hostile = server.call(tool(guest), "{}");
    var innocent = server.call("dev_kami_greet", "{\"name\":\"Ada\"}");

    assertEquals("Hello, Ada!", text(innocent.join()));
    assertEndsAsItsTableSays(guest, typed);
    assertToldTheSame(guest, result(typed), hostile.join());
  }

  private static String security(HostileGuest guest) {
    return switch (guest.condition()) {
      case USUAL, IN_PROCESS -> "fs_access = \"sandbox\"";
      case MUCH_FUEL -> "fs_access = \"sandbox\"\nmax_fuel = 999999999999999";
      case LITTLE_TIME -> "max_execution_ms = 200\nmax_fuel = 999999999999999";
      case READ_ONLY -> "fs_access = \"read-only\"";
    };
  }

  private static void assertRefused(HostileGuest guest, Ended installed, Ended ran) {
    assertEquals("refused", guest.outcome(), installed.err());
    for (var refusal : List.of(installed, ran)) {
      assertEquals(1, refusal.status(), refusal.err());
      assertTrue(refusal.err().contains("error: "), refusal.err());
      assertFalse(refusal.err().contains("Exception"), refusal.err());
    }
  }

  private static void assertEndsAsItsTableSays(HostileGuest guest, Ended typed) {
    var result = result(typed);
    assertEquals(STATUS.getOrDefault(guest.outcome(), LIMIT_STATUS), typed.status(), typed::out);
    assertEquals(
        new JsonBoolean(typed.status() == 0), result.get("success").orElseThrow(), typed::out);
    if (typed.status() == 0) {
      return;
    }
    var error = (JsonObject) result.get("error").orElseThrow();
    assertFalse(string(error, "cause").contains("Exception"), typed::out);
    if (typed.status() == LIMIT_STATUS) {
      assertEquals(guest.outcome(), string(error, "code").replace(".", ": "), typed::out);
      var key = KEYS.getOrDefault(guest.outcome(), "");
      assertTrue(string(error, "fix").contains(key), typed::out);
    }
  }

  /** What was measured differs from call to call, and so do random bytes: words are compared. */
  private static void assertToldTheSame(HostileGuest guest, JsonObject typed, JsonObject served) {
    assertEquals(
        new JsonBoolean(!guest.outcome().equals("completed")),
        served.get("isError").orElseThrow(() -> new AssertionError(served)),
        served::toString);
    if (!guest.outcome().equals("completed")) {
      assertEquals(
          words(string(typed, "content")), words(text(served).lines().findFirst().orElse("")));
    }
  }

  private static String words(String text) {
    return text.replaceAll("[0-9]+", "N").lines().findFirst().orElse("");
  }

  private static JsonObject result(Ended typed) {
    assertFalse(typed.out().isEmpty(), typed.err());
    return (JsonObject) new MoshiJsonCodec().parse(typed.out());
  }

  private static String text(JsonObject served) {
    var content = (JsonArray) served.get("content").orElseThrow();
    return string((JsonObject) content.items().getFirst(), "text");
  }

  private static String string(JsonObject object, String member) {
    return ((JsonString) object.get(member).orElseThrow()).value();
  }

  private static String[] runs(String engine, HostileGuest guest) {
    return new String[] {"run", "--engine", engine, GuestTool.module(guest.name()).toString()};
  }

  private static String id(HostileGuest guest) {
    return "dev.example." + guest.name();
  }

  private static String tool(HostileGuest guest) {
    return "dev_example_" + guest.name();
  }

  /** A private directory is kept between calls; each call of a test begins with an empty one. */
  private static void forgetFiles(Path home) throws IOException {
    var sandboxes = home.resolve("registry.db.files/sandboxes");
    if (Files.exists(sandboxes)) {
      try (var files = Files.walk(sandboxes)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
