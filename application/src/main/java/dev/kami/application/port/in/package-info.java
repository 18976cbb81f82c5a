/**
 * What can be asked of KAMI: one interface with one method for each use case, with its command and
 * result records.
 */
@NullMarked
package dev.kami.application.port.in;

import org.jspecify.annotations.NullMarked;
