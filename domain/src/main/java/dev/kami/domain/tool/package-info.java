/**
 * Tools and their manifests: identity, version, arguments and the check of an input against them. A
 * {@link dev.kami.domain.tool.ToolManifest} is what an author writes; a {@link
 * dev.kami.domain.tool.Tool} is what the registry holds after it was installed.
 */
@NullMarked
package dev.kami.domain.tool;

import org.jspecify.annotations.NullMarked;
