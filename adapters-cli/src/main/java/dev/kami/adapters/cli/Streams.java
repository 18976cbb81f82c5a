package dev.kami.adapters.cli;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The standard streams of the process.
 *
 * @param in where {@code --input-file -} reads
 * @param out where results go; it must report failures as {@link java.io.IOException}, so a file
 *     stream and not a {@link java.io.PrintStream}, which would hide that the reader has gone
 * @param err where everything else goes; its failures are ignored
 */
public record Streams(InputStream in, OutputStream out, OutputStream err) {}
