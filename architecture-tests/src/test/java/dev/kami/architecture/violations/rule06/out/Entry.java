package dev.kami.architecture.violations.rule06.out;

/** Data, which is right. */
public record Entry(String text) {}
