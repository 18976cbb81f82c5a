package dev.kami.architecture.violations.rule04.application.service;

/** A service. */
public interface ShopOpener {}
