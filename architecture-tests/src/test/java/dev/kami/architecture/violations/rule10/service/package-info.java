/** Prints and leaves. */
@NullMarked
package dev.kami.architecture.violations.rule10.service;

import org.jspecify.annotations.NullMarked;
