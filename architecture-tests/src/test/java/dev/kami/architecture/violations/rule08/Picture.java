package dev.kami.architecture.violations.rule08;

/** Breaks the rule: an array. */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(byte[] pixels) {}
