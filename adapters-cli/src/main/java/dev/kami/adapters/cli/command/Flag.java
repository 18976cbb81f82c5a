package dev.kami.adapters.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every option there is, each with one meaning in whatever command takes it. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are made by List.of.
enum Flag {
  CONFIG("--config -c", "PATH", "", "Read the settings in this file"),
  VERBOSE("--verbose -v", "", "", "Log more: -v debug, -vv trace and stack traces"),
  HELP("--help -h", "", "", "Show help"),
  VERSION("--version -V", "", "", "Show the version; with -v that of every part"),

  DB("--db", "PATH", "registry.database_path", "Registry database (default .kami/registry.db)"),
  REGISTRY("--registry", "NAME", "registry.kind", "Kind of registry (default sqlite)"),
  CONCURRENCY("--concurrency", "N", "runtime.max_concurrent", "Calls at the same time (default 4)"),
  CACHE_SIZE("--cache-size", "N", "runtime.cache_size", "Modules kept ready (default 32)"),
  POOL_SIZE("--pool-size", "N", "runtime.pool_size", "Instances kept ready per tool (default 5)"),
  COMPILED_CACHE(
      "--compiled-cache-mb",
      "N",
      "runtime.compiled_cache_mb",
      "Compiled modules kept on disk (default 512)"),
  DEFAULT_TIMEOUT(
      "--default-timeout-secs",
      "N",
      "runtime.default_timeout_secs",
      "Deadline of tools that set none (default 30)"),
  ENGINE("--engine", "NAME", "runtime.engine", "WebAssembly engine (default chicory)"),
  DEFAULT_MEMORY(
      "--default-max-memory-mb",
      "N",
      "sandbox.default_max_memory_mb",
      "Memory of tools that set none (default 64)"),
  DEFAULT_FUEL(
      "--default-max-fuel",
      "N",
      "sandbox.default_max_fuel",
      "Fuel of tools that set none (default 1000000)"),
  MAX_OUTPUT(
      "--max-output-mb", "N", "sandbox.max_output_mb", "Output that a call may make (default 16)"),
  TOOLS("--tools", "IDS", "serve.tools", "Tools for agents, like a,b (default all)"),
  EXCLUDE("--exclude", "IDS", "serve.exclude", "Tools that agents do not get"),
  MAX_RESULT(
      "--max-result-chars",
      "N",
      "serve.max_result_chars",
      "Result that agents get (default 1000000)"),
  TRANSPORT("--transport", "NAME", "serve.transport", "stdio or http (default stdio)"),
  HOST("--host", "ADDRESS", "serve.host", "Address for http (default 127.0.0.1)"),
  PORT("--port", "N", "serve.port", "Port for http, 0 for any (default 8642)"),
  TOKEN_FILE("--token-file", "PATH", "serve.token_file", "File with the bearer token for http"),
  ALLOWED_HOSTS(
      "--allowed-hosts", "NAMES", "serve.allowed_hosts", "More names that http is reached by"),
  DRAIN("--drain-secs", "N", "serve.drain_secs", "Time for calls when http stops (default 25)"),
  LOG_LEVEL(
      "--log-level", "LEVEL", "logging.level", "trace, debug, info, warn, error (default info)"),
  LOG_FORMAT("--log-format", "FORMAT", "logging.format", "text or json (default text)"),

  FILTER("--filter", "NAME", "", "Only tools whose name contains this text"),
  FUNCTION("--function", "NAME", "", "Function to call, for a module that has several"),
  INPUT("--input -i", "JSON", "", "The input as JSON (default {})"),
  INPUT_FILE(
      "--input-file -f", "PATH", "", "Read the input from a file, - for stdin; beats --input"),
  FUEL("--fuel", "N", "", "Fuel limit in instructions (default 1000000)"),
  MEMORY("--max-memory-mb -m", "N", "", "Memory limit in MB (default 64)"),
  TIMEOUT("--timeout-ms -t", "N", "", "Time limit in milliseconds (default 5000)"),
  PRINT_CONFIG("--print-config", "CLIENT", "", "Print what a client needs to start this server"),
  OUTPUT("--output -o", "FORMAT", "", "text or json (default text)"),
  JSON("--json", "", "", "The same as --output json");

  private final List<String> names;
  private final String title;
  private final String setting;
  private final String description;

  Flag(String names, String title, String setting, String description) {
    this.names = List.of(names.split(" ", -1));
    this.title = title;
    this.setting = setting;
    this.description = description;
  }

  /** {@return the flag that may be written like that} */
  static Optional<Flag> named(String name) {
    return Arrays.stream(values()).filter(flag -> flag.names.contains(name)).findFirst();
  }

  /** {@return every way to write it, the long one first} */
  List<String> names() {
    return names;
  }

  /** {@return the long name, such as {@code --db}} */
  String longName() {
    return names.getFirst();
  }

  boolean takesValue() {
    return !title.isEmpty();
  }

  /** {@return the key of the setting that it overrides; empty when it overrides none} */
  Optional<String> setting() {
    return setting.isEmpty() ? Optional.empty() : Optional.of(setting);
  }

  String description() {
    return description;
  }

  /** {@return whether every command takes it} */
  boolean isGlobal() {
    return compareTo(FILTER) < 0;
  }

  /** {@return how help shows it, such as {@code -c, --config PATH}} */
  String usage() {
    var shortName = names.size() > 1 ? names.getLast() + ", " : "    ";
    return shortName + longName() + (takesValue() ? " " + title : "");
  }
}
