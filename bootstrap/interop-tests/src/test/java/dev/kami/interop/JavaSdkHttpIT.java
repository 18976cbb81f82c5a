package dev.kami.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The MCP Java SDK over Streamable HTTP. */
@Timeout(120)
class JavaSdkHttpIT {

  private static final String TOKEN = "interop-token-0123456789";
  private static final String READY = " ready on ";

  @TempDir private Path folder = Path.of("replaced");
  private final LinkedBlockingQueue<List<McpSchema.Tool>> news = new LinkedBlockingQueue<>();
  private Optional<Process> server = Optional.empty();
  private PackagedKami kami = new PackagedKami(folder);
  private String address = "replaced";

  @BeforeEach
  void serve_an_example() throws Exception {
    kami = new PackagedKami(folder.resolve("registry.db"));
    kami.install("greet");
    var command = new ArrayList<>(kami.serve());
    command.addAll(List.of("--transport", "http", "--port", "0"));
    var builder = new ProcessBuilder(command);
    builder.environment().put("KAMI_SERVE_TOKEN", TOKEN);
    var process = builder.start();
    server = Optional.of(process);
    address = address(process.errorReader(UTF_8));
  }

  @AfterEach
  void stop() {
    server.ifPresent(Process::destroy);
  }

  @Test
  void it_connects_lists_and_calls() {
    try (var client = client()) {
      assertEquals("kami", client.initialize().serverInfo().name());
      client.ping();
      assertEquals(List.of("dev_kami_greet"), names(client.listTools().tools()));
      var reply =
          client.callTool(
              McpSchema.CallToolRequest.builder("dev_kami_greet")
                  .arguments(Map.of("name", "Ada"))
                  .build());
      assertTrue(reply.content().toString().contains("Hello, Ada!"), reply.toString());
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
    var transport =
        HttpClientStreamableHttpTransport.builder(address)
            .endpoint("/mcp")
            .jsonMapper(McpJsonDefaults.getMapper())
            .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + TOKEN))
            .build();
    return McpClient.sync(transport)
        .requestTimeout(Duration.ofSeconds(60))
        .initializationTimeout(Duration.ofSeconds(60))
        .toolsChangeConsumer(news::add)
        .build();
  }

  private static String address(BufferedReader err) throws IOException {
    var line = "";
    while (!line.contains(READY)) {
      line = Objects.requireNonNull(err.readLine(), "the server has ended");
    }
    return line.substring(line.indexOf(READY) + READY.length(), line.indexOf("/mcp"));
  }

  private static List<String> names(List<McpSchema.Tool> tools) {
    return tools.stream().map(McpSchema.Tool::name).toList();
  }
}
