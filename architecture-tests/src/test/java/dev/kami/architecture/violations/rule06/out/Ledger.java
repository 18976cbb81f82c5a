package dev.kami.architecture.violations.rule06.out;

/** Breaks the rule: a class. */
public class Ledger {}
