/**
 * The table of hostile guests, for every test that runs them: {@link
 * dev.kami.application.guests.HostileGuest}.
 */
@NullMarked
package dev.kami.application.guests;

import org.jspecify.annotations.NullMarked;
