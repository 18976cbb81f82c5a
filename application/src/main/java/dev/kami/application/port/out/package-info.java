/**
 * What the use cases need from the world, as nouns: registry, store, runtime, manifest reader,
 * JSON, clock, environment, telemetry.
 *
 * <p>Each port has a published contract test (in the test jar of this module) that every adapter
 * passes, ours and a third party's alike. Signatures name types of the domain, of these packages
 * and of the JDK only.
 */
@NullMarked
package dev.kami.application.port.out;

import org.jspecify.annotations.NullMarked;
