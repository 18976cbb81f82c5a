/**
 * Looking at modules before anybody calls them: what they offer, and what they say of themselves.
 * Entry: {@link dev.kami.application.examination.Examination}.
 */
@NullMarked
package dev.kami.application.examination;

import org.jspecify.annotations.NullMarked;
