package dev.kami.architecture.violations.rule08;

/** Breaks the rule: text that changes. */
public record Draft(StringBuilder text) {}
