/**
 * What a tool may do and spend. {@link dev.kami.domain.policy.SecurityPolicy} holds the grants of a
 * manifest; {@link dev.kami.domain.policy.NetworkPolicy} is the pure decision whether a host, port
 * and address may be reached; everything not granted is denied.
 */
@NullMarked
package dev.kami.domain.policy;

import org.jspecify.annotations.NullMarked;
