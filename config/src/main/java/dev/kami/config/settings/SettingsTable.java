package dev.kami.config.settings;

import dev.kami.application.port.out.LogFormat;
import dev.kami.application.port.out.LogLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every setting there is, in the order of {@code default.toml}: what is read, what is shown and
 * what is documented all come from here.
 */
public final class SettingsTable {

  static final SettingDefinition<Long> MAX_CONCURRENT =
      new SettingDefinition<>(
          "runtime.max_concurrent",
          new WholeNumber(1, 1024),
          4L,
          "--concurrency",
          "executions at the same time");

  static final SettingDefinition<Long> CACHE_SIZE =
      new SettingDefinition<>(
          "runtime.cache_size",
          new WholeNumber(1, 65_536),
          32L,
          "--cache-size",
          "prepared modules kept");

  static final SettingDefinition<Long> POOL_SIZE =
      new SettingDefinition<>(
          "runtime.pool_size",
          new WholeNumber(0, 1024),
          5L,
          "--pool-size",
          "ready instances kept per tool");

  static final SettingDefinition<Long> COMPILED_CACHE_MB =
      new SettingDefinition<>(
          "runtime.compiled_cache_mb",
          new WholeNumber(0, 1_048_576),
          512L,
          "--compiled-cache-mb",
          "compiled modules kept on disk");

  static final SettingDefinition<Long> DEFAULT_TIMEOUT_SECS =
      new SettingDefinition<>(
          "runtime.default_timeout_secs",
          new WholeNumber(1, Duration.ofDays(30).toSeconds()),
          30L,
          "--default-timeout-secs",
          "deadline of a tool whose manifest sets none");

  static final SettingDefinition<String> ENGINE =
      new SettingDefinition<>(
          "runtime.engine",
          new ExtensionName(),
          "chicory",
          "--engine",
          "the runtime that executes tools");

  static final SettingDefinition<Long> DEFAULT_MAX_MEMORY_MB =
      new SettingDefinition<>(
          "sandbox.default_max_memory_mb",
          new WholeNumber(1, 4096),
          64L,
          "--default-max-memory-mb",
          "memory of a tool whose manifest sets no limit");

  static final SettingDefinition<Long> DEFAULT_MAX_FUEL =
      new SettingDefinition<>(
          "sandbox.default_max_fuel",
          new WholeNumber(1, Long.MAX_VALUE),
          1_000_000L,
          "--default-max-fuel",
          "instructions of a tool whose manifest sets no limit");

  static final SettingDefinition<Long> MAX_OUTPUT_MB =
      new SettingDefinition<>(
          "sandbox.max_output_mb",
          new WholeNumber(1, 1024),
          16L,
          "--max-output-mb",
          "output of any one call");

  static final SettingDefinition<Path> DATABASE_PATH =
      new SettingDefinition<>(
          "registry.database_path",
          new FileName(),
          Path.of("registry.db"),
          "--db",
          "the database; relative to the data directory, as a flag to the working directory");

  static final SettingDefinition<String> REGISTRY_KIND =
      new SettingDefinition<>(
          "registry.kind",
          new ExtensionName(),
          "sqlite",
          "--registry",
          "the registry that keeps installed tools");

  static final SettingDefinition<List<String>> SERVE_TOOLS =
      new SettingDefinition<>(
          "serve.tools",
          NameList.TOOLS,
          List.of(),
          "--tools",
          "the tools that agents get; none named: all");

  static final SettingDefinition<List<String>> SERVE_EXCLUDE =
      new SettingDefinition<>(
          "serve.exclude", NameList.TOOLS, List.of(), "--exclude", "tools that agents do not get");

  static final SettingDefinition<Long> MAX_RESULT_CHARS =
      new SettingDefinition<>(
          "serve.max_result_chars",
          new WholeNumber(1000, 1_000_000_000),
          1_000_000L,
          "--max-result-chars",
          "characters of a result that agents get");

  static final SettingDefinition<ServeTransport> SERVE_TRANSPORT =
      new SettingDefinition<>(
          "serve.transport",
          Keyword.of(ServeTransport.values()),
          ServeTransport.STDIO,
          "--transport",
          "what agents reach the server by");

  static final SettingDefinition<String> SERVE_HOST =
      new SettingDefinition<>(
          "serve.host", new HostText(), "127.0.0.1", "--host", "the address that HTTP listens on");

  static final SettingDefinition<Long> SERVE_PORT =
      new SettingDefinition<>(
          "serve.port",
          new WholeNumber(0, 65_535),
          8642L,
          "--port",
          "the port that HTTP listens on; 0 for any that is free");

  static final SettingDefinition<Optional<Path>> SERVE_TOKEN_FILE =
      new SettingDefinition<>(
          "serve.token_file",
          new MaybeFile(),
          Optional.empty(),
          "--token-file",
          "the file with the bearer token; relative to the data directory");

  static final SettingDefinition<List<String>> SERVE_ALLOWED_HOSTS =
      new SettingDefinition<>(
          "serve.allowed_hosts",
          NameList.HOSTS,
          List.of(),
          "--allowed-hosts",
          "more names that the server is reached by");

  static final SettingDefinition<Long> SERVE_DRAIN_SECS =
      new SettingDefinition<>(
          "serve.drain_secs",
          new WholeNumber(0, 3600),
          25L,
          "--drain-secs",
          "how long calls may go on when the server is told to stop");

  static final SettingDefinition<LogLevel> LOG_LEVEL =
      new SettingDefinition<>(
          "logging.level",
          Keyword.of(LogLevel.values()),
          LogLevel.INFO,
          "--log-level",
          "the least level that is logged");

  static final SettingDefinition<LogFormat> LOG_FORMAT =
      new SettingDefinition<>(
          "logging.format",
          Keyword.of(LogFormat.values()),
          LogFormat.TEXT,
          "--log-format",
          "text for people, json for machines");

  private static final List<SettingDefinition<?>> ROWS =
      List.of(
          MAX_CONCURRENT,
          CACHE_SIZE,
          POOL_SIZE,
          COMPILED_CACHE_MB,
          DEFAULT_TIMEOUT_SECS,
          ENGINE,
          DEFAULT_MAX_MEMORY_MB,
          DEFAULT_MAX_FUEL,
          MAX_OUTPUT_MB,
          DATABASE_PATH,
          REGISTRY_KIND,
          SERVE_TOOLS,
          SERVE_EXCLUDE,
          MAX_RESULT_CHARS,
          SERVE_TRANSPORT,
          SERVE_HOST,
          SERVE_PORT,
          SERVE_TOKEN_FILE,
          SERVE_ALLOWED_HOSTS,
          SERVE_DRAIN_SECS,
          LOG_LEVEL,
          LOG_FORMAT);

  private SettingsTable() {}

  /** {@return all rows, in the order of the default file} */
  public static List<SettingDefinition<?>> rows() {
    return ROWS;
  }
}
