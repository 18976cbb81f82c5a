package dev.kami.adapters.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The commands by name, with what each takes. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are made by List.of.
enum Verb {
  INSTALL(
      "install",
      "PATH",
      "Install a tool from its folder or its tool.toml",
      List.of(Flag.DB, Flag.OUTPUT, Flag.JSON),
      List.of("kami install ./my-tool/", "kami install --db ./reg.db ./my-tool/tool.toml")),
  LIST(
      "list",
      "",
      "List the installed tools",
      List.of(Flag.FILTER, Flag.DB, Flag.OUTPUT, Flag.JSON),
      List.of("kami list", "kami list --filter fetch --output json")),
  INSPECT(
      "inspect",
      "ID_OR_FILE",
      "Show a tool or a WebAssembly file: grants, limits, input",
      List.of(Flag.DB, Flag.OUTPUT, Flag.JSON),
      List.of("kami inspect dev.example.fetch-url", "kami inspect ./tool.wasm")),
  RUN(
      "run",
      "WASM_FILE",
      "Run a WebAssembly file directly, for development",
      List.of(
          Flag.FUNCTION,
          Flag.INPUT,
          Flag.INPUT_FILE,
          Flag.FUEL,
          Flag.MEMORY,
          Flag.TIMEOUT,
          Flag.OUTPUT,
          Flag.JSON),
      List.of(
          "kami run ./tool.wasm --input '{\"key\":\"value\"}'",
          "kami run ./tool.wasm --fuel 2000000 --max-memory-mb 128",
          "echo '{}' | kami run ./tool.wasm --input-file -")),
  EXEC(
      "exec",
      "TOOL_ID",
      "Execute an installed tool",
      List.of(
          Flag.INPUT,
          Flag.INPUT_FILE,
          Flag.CONCURRENCY,
          Flag.CACHE_SIZE,
          Flag.DB,
          Flag.OUTPUT,
          Flag.JSON),
      List.of(
          "kami exec dev.example.fetch-url --input '{\"url\":\"https://example.com\"}'",
          "kami exec dev.example.fetch-url --input-file request.json --json")),
  SERVE(
      "serve",
      "",
      "Serve the installed tools to agents over MCP",
      List.of(
          Flag.TRANSPORT,
          Flag.HOST,
          Flag.PORT,
          Flag.TOKEN_FILE,
          Flag.ALLOWED_HOSTS,
          Flag.DRAIN,
          Flag.TOOLS,
          Flag.EXCLUDE,
          Flag.CONCURRENCY,
          Flag.CACHE_SIZE,
          Flag.DB,
          Flag.PRINT_CONFIG),
      List.of(
          "kami serve",
          "kami serve --tools dev.example.fetch-url --concurrency 8",
          "kami serve --transport http --port 8642 --token-file ./token",
          "kami serve --print-config claude-desktop")),
  CONFIG_SHOW(
      "config show",
      "",
      "Show every setting and where its value comes from",
      List.of(Flag.OUTPUT, Flag.JSON),
      List.of("kami config show", "kami config show -c ./kami.toml --json")),
  HELP("help", "[COMMAND]", "Show help", List.of(), List.of("kami help", "kami help config show")),
  VERSION("version", "", "Show the version", List.of(), List.of("kami version -v"));

  private final String words;
  private final String operand;
  private final String summary;
  private final List<Flag> flags;
  private final List<String> examples;

  Verb(String words, String operand, String summary, List<Flag> flags, List<String> examples) {
    this.words = words;
    this.operand = operand;
    this.summary = summary;
    this.flags = flags;
    this.examples = examples;
  }

  /** {@return the command that these words are} */
  static Optional<Verb> of(String words) {
    return Arrays.stream(values()).filter(verb -> verb.words.equals(words)).findFirst();
  }

  /** {@return what is typed after {@code kami}, such as {@code config show}} */
  String words() {
    return words;
  }

  /** {@return the words with {@code kami} before them} */
  String full() {
    return "kami " + words;
  }

  /** {@return what follows the words, such as {@code TOOL_ID}; empty when nothing does} */
  String operand() {
    return operand;
  }

  String summary() {
    return summary;
  }

  /** {@return the options that its help shows; the global ones are taken as well} */
  List<Flag> flags() {
    return flags;
  }

  /** {@return whether the option may be given} */
  boolean takes(Flag flag) {
    return flag.isGlobal() || flags.contains(flag);
  }

  List<String> examples() {
    return examples;
  }
}
