package dev.kami.adapters.cli.render;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonString;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The configuration with which a client starts the server.
 *
 * @param command the program and its arguments
 * @param json writes strings, which TOML takes as well
 */
public record ClientConfig(List<String> command, JsonCodec json) {

  /** Takes a copy. */
  public ClientConfig {
    command = List.copyOf(command);
  }

  /** {@return what that client reads to come to that server} */
  public static String of(AgentClient client, AgentServer server, JsonCodec json) {
    return switch (server) {
      case AgentServer.Started(var command) -> new ClientConfig(command, json).of(client);
      case AgentServer.Called(var url) -> new UrlConfig(url, json).of(client);
    };
  }

  private String of(AgentClient client) {
    return switch (client.form()) {
      case MCP_SERVERS -> server("mcpServers", "");
      case MCP_SERVERS_TYPED -> server("mcpServers", member("type", "stdio"));
      case SERVERS -> server("servers", member("type", "stdio"));
      case CONTEXT_SERVERS -> server("context_servers", member("source", "custom"));
      case OPENCODE ->
          under(
              "mcp",
              member("type", "local")
                  + ("      \"command\": " + list(command) + ",\n")
                  + "      \"enabled\": true\n");
      case TOML ->
          "[mcp_servers.kami]\ncommand = %s\nargs = %s\n"
              .formatted(quoted(command.getFirst()), list(arguments()));
    };
  }

  private String server(String key, String first) {
    return under(
        key,
        first
            + member("command", command.getFirst())
            + ("      \"args\": " + list(arguments()) + "\n"));
  }

  private static String under(String key, String members) {
    return "{\n  \"%s\": {\n    \"kami\": {\n%s    }\n  }\n}\n".formatted(key, members);
  }

  private String member(String name, String value) {
    return "      \"" + name + "\": " + quoted(value) + ",\n";
  }

  private List<String> arguments() {
    return command.subList(1, command.size());
  }

  private String list(List<String> texts) {
    return texts.stream().map(this::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private String quoted(String text) {
    return json.print(new JsonString(text));
  }
}
