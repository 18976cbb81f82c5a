package dev.kami.config.settings;

import java.time.Duration;

/**
 * How tools are executed.
 *
 * @param maxConcurrent executions at the same time, 1 to 1024
 * @param cacheSize prepared modules kept, at least 1
 * @param poolSize ready instances kept for each tool; 0 keeps none
 * @param compiledCacheBytes compiled modules kept on disk; 0 keeps none
 * @param defaultTimeout the deadline of a tool whose manifest sets none, whole seconds
 * @param engine the name of the runtime that executes tools
 */
public record RuntimeSettings(
    int maxConcurrent,
    int cacheSize,
    int poolSize,
    long compiledCacheBytes,
    Duration defaultTimeout,
    String engine) {}
