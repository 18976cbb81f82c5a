package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Agents over standard streams: the guide's Python client, and a client that types the messages
 * itself.
 */
class GuideClientIT {

  /** As the guide prints it, to the letter. */
  private static final String CLIENT =
      """
      import subprocess
      import json

      proc = subprocess.Popen(
          ["kami", "serve"],
          stdin=subprocess.PIPE,
          stdout=subprocess.PIPE,
          text=True
      )

      # Initialize
      request = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {
          "protocolVersion": "2024-11-05",
          "capabilities": {},
          "clientInfo": {"name": "my-agent", "version": "1.0"}
      }}
      proc.stdin.write(json.dumps(request) + "\\n")
      proc.stdin.flush()
      response = json.loads(proc.stdout.readline())
      print(response)

      # List tools
      request = {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}
      proc.stdin.write(json.dumps(request) + "\\n")
      proc.stdin.flush()
      tools = json.loads(proc.stdout.readline())
      print(tools)
      """;

  private static final String INITIALIZE =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2024-11-05",\
      "capabilities":{},"clientInfo":{"name":"test","version":"1.0"}}}
      """;

  private static final String CALL =
      """
      {"jsonrpc":"2.0","id":"call","method":"tools/call","params":{"name":"dev_kami_greet",\
      "arguments":{"name":"Ada"}}}
      """;

  @TempDir private Path work = Path.of("replaced");

  @Test
  void the_guides_python_client_runs_unchanged() throws IOException {
    assumeTrue(KamiProcess.isOnPath("python3"), "python3 is not on the path");
    install_greet();
    Files.writeString(work.resolve("client.py"), CLIENT);
    var ended = KamiProcess.in(work).shell("python3 client.py");
    assertEquals(0, ended.status(), ended.err());
    var lines = ended.out().lines().toList();
    assertEquals(2, lines.size(), ended.out());
    assertTrue(lines.get(0).contains("'protocolVersion': '2024-11-05'"), lines.get(0));
    assertTrue(lines.get(1).contains("dev_kami_greet"), lines.get(1));
  }

  @Test
  void everything_asked_is_answered_before_the_server_leaves_at_end_of_input() {
    install_greet();
    var served = KamiProcess.in(work).reading(INITIALIZE + CALL).run("serve");
    assertEquals(0, served.status(), served.err());
    assertEquals(2, served.out().lines().count(), served.out());
    assertTrue(served.out().contains("\"id\":\"call\""), served.out());
    assertTrue(served.out().contains("Hello, Ada!"), served.out());
    assertTrue(served.err().contains("INFO kami: MCP server ready on stdio"), served.err());
    assertTrue(served.err().contains("stdin closed, shutting down"), served.err());
  }

  @Test
  void a_tool_installed_while_the_server_runs_can_be_called_at_once() throws Exception {
    var process = KamiProcess.in(work).start("serve");
    try (var in = process.outputWriter(StandardCharsets.UTF_8);
        var out = process.inputReader(StandardCharsets.UTF_8)) {
      in.write(INITIALIZE);
      in.flush();
      assertTrue(line(out).contains("\"id\":1"));
      install_greet();
      in.write(CALL);
      in.flush();
      assertTrue(line(out).contains("Hello, Ada!"));
    }
    assertEquals(0, process.waitFor());
  }

  private void install_greet() {
    var installed =
        KamiProcess.in(work).run("install", KamiProcess.EXAMPLES.resolve("greet").toString());
    assertEquals(0, installed.status(), installed.err());
  }

  private static String line(BufferedReader reader) throws IOException {
    var line = reader.readLine();
    return line == null ? "(end of output)" : line;
  }
}
