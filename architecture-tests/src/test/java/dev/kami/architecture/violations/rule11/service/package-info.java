/** Reads the world. */
@NullMarked
package dev.kami.architecture.violations.rule11.service;

import org.jspecify.annotations.NullMarked;
