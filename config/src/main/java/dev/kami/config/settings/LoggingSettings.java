package dev.kami.config.settings;

import dev.kami.application.port.out.LogFormat;
import dev.kami.application.port.out.LogLevel;

/**
 * What is logged, and how.
 *
 * @param level the least level that is logged
 * @param format the form of a line
 */
public record LoggingSettings(LogLevel level, LogFormat format) {}
