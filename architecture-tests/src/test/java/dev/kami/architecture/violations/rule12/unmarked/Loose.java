package dev.kami.architecture.violations.rule12.unmarked;

/** Breaks the rule: its package is not null-marked. */
public interface Loose {}
