/**
 * Settings: what can be set, who set it, and what is in force.
 *
 * <p>{@link dev.kami.config.settings.SettingsTable} is the one list of all settings. {@link
 * dev.kami.config.settings.SettingsReader} asks its layers (flags, environment, files) for each
 * row, checks everything that any layer gives, and makes {@link
 * dev.kami.config.settings.LoadedSettings}: the typed {@link dev.kami.config.settings.Settings} and
 * the origin of every value.
 */
@NullMarked
package dev.kami.config.settings;

import org.jspecify.annotations.NullMarked;
