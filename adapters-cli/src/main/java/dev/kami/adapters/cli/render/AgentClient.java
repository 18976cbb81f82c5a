package dev.kami.adapters.cli.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The programs that can be told to start a server, each in its own words. */
public enum AgentClient {
  /** Anthropic's desktop application. */
  CLAUDE_DESKTOP(Form.MCP_SERVERS, "claude_desktop_config.json (Settings, Developer, Edit Config)"),
  /** Anthropic's command line. */
  CLAUDE_CODE(Form.MCP_SERVERS_TYPED, ".mcp.json in the project"),
  /** An editor. */
  CURSOR(Form.MCP_SERVERS, "~/.cursor/mcp.json, or .cursor/mcp.json in the project"),
  /** An editor. */
  VSCODE(Form.SERVERS, ".vscode/mcp.json in the project"),
  /** An editor. */
  WINDSURF(Form.MCP_SERVERS, "~/.codeium/windsurf/mcp_config.json"),
  /** An editor. */
  ZED(Form.CONTEXT_SERVERS, "~/.config/zed/settings.json"),
  /** Google's command line. */
  GEMINI_CLI(Form.MCP_SERVERS, "~/.gemini/settings.json"),
  /** OpenAI's command line. */
  CODEX(Form.TOML, "~/.codex/config.toml"),
  /** An extension of editors. */
  CLINE(Form.MCP_SERVERS, "cline_mcp_settings.json (MCP Servers, Configure MCP Servers)"),
  /** Editors. */
  JETBRAINS(Form.MCP_SERVERS, "Settings, Tools, AI Assistant, Model Context Protocol"),
  /** A command line. */
  OPENCODE(Form.OPENCODE, "opencode.json in the project, or ~/.config/opencode/opencode.json"),
  /** What most others read. */
  GENERIC(Form.MCP_SERVERS, "the client's configuration of MCP servers");

  /** How a client wants to be told. */
  enum Form {
    MCP_SERVERS,
    MCP_SERVERS_TYPED,
    SERVERS,
    CONTEXT_SERVERS,
    OPENCODE,
    TOML
  }

  private final Form form;
  private final String file;

  AgentClient(Form form, String file) {
    this.form = form;
    this.file = file;
  }

  /** {@return the client of that name} */
  public static Optional<AgentClient> of(String word) {
    return Arrays.stream(values()).filter(client -> client.word().equals(word)).findFirst();
  }

  /** {@return the names of all clients} */
  public static List<String> words() {
    return Arrays.stream(values()).map(AgentClient::word).toList();
  }

  /** {@return what to do with the configuration} */
  public String place() {
    return "put this beside what is in " + file + ":";
  }

  Form form() {
    return form;
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
