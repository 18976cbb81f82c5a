package dev.kami.architecture.violations.rule13.domain;

/** Known by KAMI only. */
public interface Tool {}
