package dev.kami.config.settings;

/**
 * What a tool may spend when its manifest does not say.
 *
 * @param defaultMaxMemoryMb megabytes of memory, 1 to 4096
 * @param defaultMaxFuel instructions, above zero
 * @param maxOutputMb megabytes of output, 1 to 1024; no manifest can change it
 */
public record SandboxSettings(int defaultMaxMemoryMb, long defaultMaxFuel, int maxOutputMb) {}
