package dev.kami.config.settings;

import java.nio.file.Path;

/**
 * Where installed tools are kept.
 *
 * @param databasePath the database file, absolute; it need not exist yet
 * @param kind the name of the registry that keeps them
 */
public record RegistrySettings(Path databasePath, String kind) {}
