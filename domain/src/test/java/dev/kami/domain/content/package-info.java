/** Tests of what tools may answer beside text. */
@NullMarked
package dev.kami.domain.content;

import org.jspecify.annotations.NullMarked;
