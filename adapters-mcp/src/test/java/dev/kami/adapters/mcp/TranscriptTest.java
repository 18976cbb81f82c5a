package dev.kami.adapters.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.application.fixture.Tools;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ToolArgument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays the transcripts in the resources: what follows {@code >} is sent, and what the server says
 * must be what follows {@code <}, byte for byte.
 */
@Timeout(60)
class TranscriptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first-contact",
        "every-revision",
        "revision-2024-11-05",
        "revision-2025-03-26",
        "revision-2025-06-18",
        "revision-2025-11-25",
        "tool-list",
        "tool-list-before-annotations",
        "calls",
        "malformed",
        "ids",
        "modern",
        "modern-metadata",
        "modern-tool-list",
        "batches"
      })
  void the_server_says_what_the_transcript_says(String name) throws Exception {
    var position = 0;
    try (var client = new Client(tools())) {
      for (var line : transcript(name)) {
        position++;
        if (line.startsWith("> ")) {
          client.send(line.substring(2));
        } else if (line.startsWith("< ")) {
          assertEquals(Optional.of(line.substring(2)), client.receive(), name + ":" + position);
        }
      }
      client.endInput();
      assertEquals(Optional.empty(), client.receive(), name + " at its end");
    }
  }

  private static List<String> transcript(String name) throws IOException {
    var resource = "transcripts/" + name + ".txt";
    try (var stream = Objects.requireNonNull(TranscriptTest.class.getResourceAsStream(resource))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static FakeTools tools() {
    var denial = new Denial("opening /etc/passwd", "no files are granted", "set fs_access");
    var message =
        new ToolArgument(
            "message", ArgumentType.STRING, new Description("What to say"), true, Optional.empty());
    var times =
        new ToolArgument(
            "times",
            ArgumentType.INTEGER,
            new Description("How often"),
            false,
            Optional.of(new JsonNumber("1")));
    var arguments = Tools.arguments(message, times);
    return new FakeTools()
        .with(
            Tools.tool(Tools.manifest("dev.kami.echo", arguments, SecurityPolicy.DENY_ALL)),
            Guest.echo())
        .with(
            Tools.tool(
                Tools.manifest(
                    "dev.kami.fetch-url",
                    Tools.arguments(),
                    granted(Tools.network("example.com"), FileAccess.NONE))),
            (_, _) -> Guest.answered("fetched", denial))
        .with(
            Tools.tool(
                Tools.manifest(
                    "dev.kami.notes",
                    Tools.arguments(),
                    granted(NetworkPolicy.DENY_ALL, FileAccess.SANDBOX))),
            (_, _) -> Guest.failed(GuestFault.Kind.DENIED, "the tool was denied it", denial))
        .with(
            "dev.kami.greedy", (_, _) -> Guest.failed(GuestFault.Kind.LIMIT, "out of fuel", denial))
        .with("dev.kami." + "a-very-long-name.".repeat(4) + "end", (_, _) -> Guest.answered("long"))
        .with(Tools.disabled(Tools.tool("dev.kami.off")), Guest.echo())
        .with(
            "dev.kami.stale",
            (_, _) -> {
              throw new ProblemException(
                  new SystemFault(
                      SystemFault.Kind.INTEGRITY,
                      "store.damaged",
                      "the module is not what was installed",
                      "somebody changed it",
                      "install it again"));
            })
        .with(
            "dev.kami.defect",
            (_, _) -> {
              throw new IllegalStateException("secret detail");
            });
  }

  private static SecurityPolicy granted(NetworkPolicy network, FileAccess files) {
    return new SecurityPolicy(network, files, List.of(), RequestedLimits.DEFAULTS);
  }
}
