package dev.kami.config.settings;

import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.UserError;
import java.nio.file.Path;

/**
 * A value that somebody gave for a setting, not checked yet.
 *
 * @param value the value, of any type
 * @param origin who gave it, such as {@code flag --concurrency}
 * @param written the value as it was given, for messages, such as {@code --concurrency 0}
 * @param example a good value in that place, such as {@code --concurrency 4}
 * @param kind the sort of mistake that a bad value is
 * @param base what a relative path is relative to
 */
record Given(
    JsonValue value,
    String origin,
    String written,
    String example,
    UserError.Kind kind,
    Path base) {}
