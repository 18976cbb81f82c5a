/**
 * One directory of the host that cannot be left: {@link dev.kami.adapters.wasm.files.Sandbox}.
 *
 * <p>Paths are walked name by name, each relative to the directory before it, held open. No
 * symbolic link is ever followed, so there is nothing that could lead outside, and nothing that
 * another process could exchange between a check and its use. Where the platform cannot open
 * relative to a directory (Windows among them), the same walk goes by paths, and such an exchange
 * is possible for somebody who can already write into the directory from outside.
 *
 * <p>What cannot be done is a {@link dev.kami.adapters.wasm.files.FileFailure} in the words of
 * POSIX, whatever exception the JDK has for it.
 */
@NullMarked
package dev.kami.adapters.wasm.files;

import org.jspecify.annotations.NullMarked;
