/** Services, which adapters may not use. */
@NullMarked
package dev.kami.architecture.violations.rule04.application.service;

import org.jspecify.annotations.NullMarked;
