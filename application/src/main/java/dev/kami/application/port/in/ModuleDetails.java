package dev.kami.application.port.in;

import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.Sha256;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is known of a module file.
 *
 * @param file where it lies
 * @param bytes its size
 * @param digest the digest of its bytes
 * @param offers what it offers
 * @param described what it says of itself, if it says anything
 */
public record ModuleDetails(
    Path file, long bytes, Sha256 digest, ModuleInterface offers, Optional<String> described) {}
