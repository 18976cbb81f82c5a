/**
 * The rules, one file for each family: {@link dev.kami.architecture.rules.PurityRules what may be
 * depended on}, {@link dev.kami.architecture.rules.AdapterRules adapters}, {@link
 * dev.kami.architecture.rules.PortRules ports}, {@link dev.kami.architecture.rules.AmbientRules the
 * world outside} and one file each for cycles, records, exceptions, names and libraries.
 */
@NullMarked
package dev.kami.architecture.rules;

import org.jspecify.annotations.NullMarked;
