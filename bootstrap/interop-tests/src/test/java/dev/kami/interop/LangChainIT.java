package dev.kami.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.exception.ToolExecutionException;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.stdio.StdioMcpTransport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** LangChain4j's client. */
@Timeout(120)
class LangChainIT {

  @TempDir private Path folder = Path.of("replaced");

  @Test
  void it_lists_and_calls() throws Exception {
    var kami = new PackagedKami(folder.resolve("registry.db"));
    kami.install("greet");
    var client = client(kami.serve());
    try {
      assertEquals(
          List.of("dev_kami_greet"),
          client.listTools().stream().map(ToolSpecification::name).toList());
      assertEquals("Hello, Ada!", call(client, "{\"name\":\"Ada\"}").strip());
      var refused =
          assertThrows(ToolExecutionException.class, () -> call(client, "{\"nme\":\"Ada\"}"));
      assertTrue(refused.toString().contains("$.nme is not an argument"), refused.toString());
    } finally {
      client.close();
    }
  }

  private static McpClient client(List<String> command) {
    return new DefaultMcpClient.Builder()
        .transport(new StdioMcpTransport.Builder().command(command).build())
        .initializationTimeout(Duration.ofSeconds(60))
        .toolExecutionTimeout(Duration.ofSeconds(60))
        .build();
  }

  private static String call(McpClient client, String arguments) {
    return client
        .executeTool(
            ToolExecutionRequest.builder().name("dev_kami_greet").arguments(arguments).build())
        .resultText();
  }
}
