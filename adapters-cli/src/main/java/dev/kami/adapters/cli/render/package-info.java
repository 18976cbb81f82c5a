/**
 * Everything that is printed: results, problems, help and log lines, as text or as JSON.
 *
 * <p>Nothing else in the command line touches a stream. Text that comes from strangers (manifests,
 * guests, arguments) loses its control characters before a person sees it.
 */
@NullMarked
package dev.kami.adapters.cli.render;

import org.jspecify.annotations.NullMarked;
