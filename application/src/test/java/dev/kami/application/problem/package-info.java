/** Every problem that domain and application can report, as people read it. */
@NullMarked
package dev.kami.application.problem;

import org.jspecify.annotations.NullMarked;
