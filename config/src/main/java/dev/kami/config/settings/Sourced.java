package dev.kami.config.settings;

import java.nio.file.Path;

/**
 * A checked value and where it came from.
 *
 * @param value the value
 * @param origin who gave it, or {@code built-in}
 * @param base what a relative path is relative to
 */
record Sourced<T>(T value, String origin, Path base) {}
