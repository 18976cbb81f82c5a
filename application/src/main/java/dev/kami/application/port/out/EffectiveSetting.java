package dev.kami.application.port.out;

/**
 * A setting in force.
 *
 * @param key its path, such as {@code runtime.max_concurrent}
 * @param value its value as TOML would write it
 * @param origin where the value came from: a flag, an environment variable, a file or {@code
 *     built-in}
 */
public record EffectiveSetting(String key, String value, String origin) {}
