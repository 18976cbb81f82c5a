package dev.kami.domain.policy;

/** What one call can use up, and the edit that lets it use more. */
public enum Limit {
  /** Instructions executed. */
  FUEL("fuel", "units of fuel"),
  /** Wall-clock time. */
  TIME("time_ms", "milliseconds"),
  /** Linear memories, tables, and what the host keeps for the guest. */
  MEMORY("memory_bytes", "bytes of memory"),
  /** Standard output and standard error together. */
  OUTPUT("output_bytes", "bytes of output");

  private final String key;
  private final String unit;

  Limit(String key, String unit) {
    this.key = key;
    this.unit = unit;
  }

  /** {@return the name that logs and JSON use, with its unit, such as {@code time_ms}} */
  public String key() {
    return key;
  }

  /** {@return what is counted, in the plural, such as {@code units of fuel}} */
  public String unit() {
    return unit;
  }

  /** {@return how much of it those limits allow, in its unit} */
  public long of(ResourceLimits limits) {
    return switch (this) {
      case FUEL -> limits.fuel();
      case TIME -> limits.time().toMillis();
      case MEMORY -> limits.memoryBytes();
      case OUTPUT -> limits.outputBytes();
    };
  }

  /** {@return the setting to raise, for a call under those limits: key, place and flag} */
  public String howToRaise(ResourceLimits limits) {
    return switch (this) {
      case FUEL -> manifest("max_fuel", Long.toString(limits.fuel()), "--fuel");
      case TIME ->
          manifest("max_execution_ms", Long.toString(limits.time().toMillis()), "--timeout-ms");
      case MEMORY ->
          manifest(
              "max_memory_mb", ResourceLimits.megabytes(limits.memoryBytes()), "--max-memory-mb");
      case OUTPUT ->
          "make the tool write less, or raise max_output_mb under [sandbox] in config.toml"
              + " (--max-output-mb)";
    };
  }

  private static String manifest(String key, String above, String flag) {
    return "set "
        + key
        + " above "
        + above
        + " under [security] in its tool.toml and install it again; with 'kami run' pass "
        + flag;
  }
}
