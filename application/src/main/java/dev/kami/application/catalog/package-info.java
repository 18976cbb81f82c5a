/**
 * The use cases that look at installed tools: list and inspect, made by {@link
 * dev.kami.application.catalog.Catalog}; and {@link dev.kami.application.catalog.InstalledTools},
 * which finds the tool that somebody named.
 */
@NullMarked
package dev.kami.application.catalog;

import org.jspecify.annotations.NullMarked;
