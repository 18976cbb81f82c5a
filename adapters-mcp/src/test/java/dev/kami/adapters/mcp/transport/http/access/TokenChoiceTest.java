package dev.kami.adapters.mcp.transport.http.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenChoiceTest {

  private static final String LONG = "0123456789abcdef0123456789abcdef";
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir private Path folder = Path.of("replaced");
  private final RecordingTelemetry telemetry = new RecordingTelemetry(LogLevel.TRACE);

  @Test
  void a_file_wins_over_the_environment_and_both_over_chance() throws Exception {
    var file = file(LONG + "\n", "rw-------");
    assertEquals(LONG, choose(HERE, Optional.of(file), Optional.of("other")).token().reveal());
    assertEquals(
        "o".repeat(16),
        choose(HERE, Optional.empty(), Optional.of("o".repeat(16))).token().reveal());
    assertTrue(choose(HERE, Optional.empty(), Optional.empty()).generated());
    assertFalse(choose(HERE, Optional.of(file), Optional.empty()).generated());
    assertEquals(List.of(), telemetry.lines());
  }

  @Test
  void others_who_can_read_the_file_and_a_short_token_are_warned_of_without_telling_it()
      throws Exception {
    choose(HERE, Optional.of(file("short", "rw-r--r--")), Optional.empty());
    assertEquals(
        List.of(
            "WARN the token file can be read or changed by others; chmod 600 prevents it",
            "WARN the token is short enough to be guessed; openssl rand -hex 32 makes a better"),
        telemetry.lines());
    assertTrue(
        telemetry.events().stream().noneMatch(event -> event.toString().contains("\"short\"")));
  }

  @Test
  void a_group_that_may_read_is_meant() throws Exception {
    choose(HERE, Optional.of(file(LONG, "r--r-----")), Optional.empty());
    assertEquals(List.of(), telemetry.lines());
  }

  @Test
  void a_server_for_others_needs_a_token_that_was_given() throws Exception {
    var everywhere = InetAddress.getByName("0.0.0.0");
    var problem = refusal(everywhere, Optional.empty(), Optional.empty());
    assertEquals("http.token-needed", problem.code());
    assertTrue(problem.fix().contains("--token-file"), problem.fix());
    assertFalse(choose(everywhere, Optional.empty(), Optional.of(LONG)).generated());
  }

  @Test
  void what_is_no_token_is_refused_with_what_to_do() throws Exception {
    for (var content : List.of("", "\n", "two words", LONG + "\n" + LONG, "x".repeat(9000))) {
      var file = file(content, "rw-------");
      assertEquals("http.token-file", refusal(HERE, Optional.of(file), Optional.empty()).code());
    }
    var absent = folder.resolve("absent");
    assertEquals(
        "the token file " + absent + " is not there",
        refusal(HERE, Optional.of(absent), Optional.empty()).cause());
    assertEquals("http.token-file", refusal(HERE, Optional.of(folder), Optional.empty()).code());
    assertEquals("http.bad-token", refusal(HERE, Optional.empty(), Optional.of("a b")).code());
  }

  private TokenChoice choose(InetAddress bound, Optional<Path> file, Optional<String> given) {
    return TokenChoice.of(bound, file, given, telemetry);
  }

  private Problem refusal(InetAddress bound, Optional<Path> file, Optional<String> given) {
    return assertThrows(ProblemException.class, () -> choose(bound, file, given)).first();
  }

  private Path file(String content, String permissions) throws Exception {
    var file = Files.createTempFile(folder, "token", "");
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }
}
