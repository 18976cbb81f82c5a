package dev.kami.application.port.out;

/**
 * A setting that somebody gave on the command line.
 *
 * @param key the setting's path, such as {@code runtime.max_concurrent}
 * @param flag the flag as it was given, for messages, such as {@code --concurrency}
 * @param value the text that was given, not checked yet
 */
public record SettingOverride(String key, String flag, String value) {}
