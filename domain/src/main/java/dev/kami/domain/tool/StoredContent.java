package dev.kami.domain.tool;

/**
 * The content that was copied when a tool was installed.
 *
 * @param module the digest of the module's bytes, equal to what {@code sha256sum} prints for the
 *     file
 * @param moduleBytes the module's size
 * @param folder the digest over every installed file's path and content, which also names the
 *     folder in the store
 */
public record StoredContent(Sha256 module, long moduleBytes, Sha256 folder) {}
