package dev.kami.architecture.violations.rule04.bootstrap;

/** Known by nobody. */
public interface Wiring {}
