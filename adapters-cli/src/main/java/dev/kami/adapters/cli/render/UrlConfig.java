package dev.kami.adapters.cli.render;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonString;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The configuration with which a client calls a server that runs. The token is never part of it:
 * clients that can take it from the environment variable {@code KAMI_TOKEN} or ask for it, the
 * others get a placeholder.
 *
 * @param url where the server is
 * @param json writes strings, which TOML takes as well
 */
record UrlConfig(String url, JsonCodec json) {

  private static final String PLACEHOLDER = "YOUR_TOKEN";

  /** {@return what that client reads} */
  String of(AgentClient client) {
    return switch (client) {
      case CLAUDE_DESKTOP ->
          server(
              "mcpServers",
              member("command", "npx"),
              "\"args\": [\"-y\", \"mcp-remote\", "
                  + quoted(url)
                  + ", \"--header\", "
                  + quoted("Authorization:${AUTHORIZATION}")
                  + "]",
              "\"env\": {\"AUTHORIZATION\": " + quoted(bearer(PLACEHOLDER)) + "}");
      case CLAUDE_CODE ->
          server("mcpServers", member("type", "http"), at("url"), headers("${KAMI_TOKEN}"));
      case CURSOR -> server("mcpServers", at("url"), headers("${env:KAMI_TOKEN}"));
      case WINDSURF -> server("mcpServers", at("serverUrl"), headers("${env:KAMI_TOKEN}"));
      case GEMINI_CLI -> server("mcpServers", at("httpUrl"), headers("$KAMI_TOKEN"));
      case CLINE ->
          server("mcpServers", member("type", "streamableHttp"), at("url"), headers(PLACEHOLDER));
      case JETBRAINS, GENERIC -> server("mcpServers", at("url"), headers(PLACEHOLDER));
      case ZED -> server("context_servers", at("url"), headers(PLACEHOLDER));
      case VSCODE ->
          server("servers", member("type", "http"), at("url"), headers("${input:kami-token}"))
              .replaceFirst(
                  "\\{\n",
                  "{\n  \"inputs\": [{\"type\": \"promptString\", \"id\": \"kami-token\", "
                      + "\"description\": \"Token of KAMI\", \"password\": true}],\n");
      case OPENCODE ->
          server(
              "mcp",
              member("type", "remote"),
              at("url"),
              headers("{env:KAMI_TOKEN}"),
              "\"enabled\": true");
      case CODEX ->
          "[mcp_servers.kami]\nurl = %s\nbearer_token_env_var = \"KAMI_TOKEN\"\n"
              .formatted(quoted(url));
    };
  }

  private String server(String key, String... members) {
    return Arrays.stream(members)
        .map(member -> "      " + member)
        .collect(
            Collectors.joining(
                ",\n", "{\n  \"" + key + "\": {\n    \"kami\": {\n", "\n    }\n  }\n}\n"));
  }

  private String at(String name) {
    return member(name, url);
  }

  private String headers(String token) {
    return "\"headers\": {\"Authorization\": " + quoted(bearer(token)) + "}";
  }

  private static String bearer(String token) {
    return "Bearer " + token;
  }

  private String member(String name, String value) {
    return "\"" + name + "\": " + quoted(value);
  }

  private String quoted(String text) {
    return json.print(new JsonString(text));
  }
}
