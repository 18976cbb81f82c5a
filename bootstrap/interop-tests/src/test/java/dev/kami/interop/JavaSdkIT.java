package dev.kami.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The MCP Java SDK, which speaks the revisions up to 2025-11-25. */
@Timeout(120)
class JavaSdkIT {

  @TempDir private Path folder = Path.of("replaced");
  private final LinkedBlockingQueue<List<McpSchema.Tool>> news = new LinkedBlockingQueue<>();
  private PackagedKami kami = new PackagedKami(folder);

  @BeforeEach
  void install_an_example() throws Exception {
    kami = new PackagedKami(folder.resolve("registry.db"));
    kami.install("greet");
  }

  @Test
  void it_connects_lists_and_calls() {
    try (var client = client()) {
      var said = client.initialize();
      assertEquals("kami", said.serverInfo().name());
      assertTrue(said.capabilities().tools().listChanged());
      client.ping();
      assertEquals(List.of("dev_kami_greet"), names(client.listTools().tools()));
      assertEquals("Hello, Ada!", text(greet(client, Map.of("name", "Ada"))).strip());
      var refused = greet(client, Map.of("nme", "Ada"));
      assertTrue(refused.isError());
      assertTrue(text(refused).contains("$.nme is not an argument"), text(refused));
      assertThrows(
          McpError.class,
          () -> client.callTool(McpSchema.CallToolRequest.builder("dev_kami_none").build()));
    }
  }

  @Test
  void it_is_told_when_another_process_installs_a_tool() throws Exception {
    try (var client = client()) {
      client.initialize();
      client.listTools();
      kami.install("sha256");
      var changed = news.poll(60, TimeUnit.SECONDS);
      assertNotNull(changed);
      assertEquals(List.of("dev_kami_greet", "dev_kami_sha256"), names(changed));
    }
  }

  private McpSyncClient client() {
    var command = kami.serve();
    var server =
        ServerParameters.builder(command.getFirst())
            .args(command.subList(1, command.size()))
            .build();
    return McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
        .requestTimeout(Duration.ofSeconds(60))
        .initializationTimeout(Duration.ofSeconds(60))
        .toolsChangeConsumer(news::add)
        .build();
  }

  private static McpSchema.CallToolResult greet(
      McpSyncClient client, Map<String, Object> arguments) {
    return client.callTool(
        McpSchema.CallToolRequest.builder("dev_kami_greet").arguments(arguments).build());
  }

  private static List<String> names(List<McpSchema.Tool> tools) {
    return tools.stream().map(McpSchema.Tool::name).toList();
  }

  private static String text(McpSchema.CallToolResult result) {
    return ((McpSchema.TextContent) result.content().getFirst()).text();
  }
}
