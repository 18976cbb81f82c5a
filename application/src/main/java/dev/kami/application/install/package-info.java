/**
 * The use case that installs. The registry's entry is the commit point: content that no entry names
 * is swept away by the next installation, so a crash at any moment leaves the whole tool or
 * nothing.
 */
@NullMarked
package dev.kami.application.install;

import org.jspecify.annotations.NullMarked;
