package dev.kami.architecture.violations.rule04.application.port;

/** A port. */
public interface Greet {}
