package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.module.MeteredModule;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What comes out of compiling, and into the cache. A class and not a record because it guards
 * arrays: they are shared, and nobody changes them.
 */
final class CompiledCode {

  private final byte[] module;
  private final String refuelModule;
  private final String refuelName;
  private final int fuelGlobal;
  private final String mainClass;
  private final SortedMap<String, byte[]> classes;
  private final int interpreted;

  /**
   * Compiled code.
   *
   * @param module the metered module; without bodies when none of them is interpreted
   * @param refuelModule the module name of the function that gives out fuel
   * @param refuelName its name
   * @param fuelGlobal the global that holds the rest of a slice
   * @param mainClass the machine's class; empty when everything is interpreted
   * @param classes all classes by name
   * @param interpreted how many functions are interpreted all the same
   */
  CompiledCode(
      byte[] module,
      String refuelModule,
      String refuelName,
      int fuelGlobal,
      String mainClass,
      Map<String, byte[]> classes,
      int interpreted) {
    this.module = module;
    this.refuelModule = refuelModule;
    this.refuelName = refuelName;
    this.fuelGlobal = fuelGlobal;
    this.mainClass = mainClass;
    this.classes = new TreeMap<>(classes);
    this.interpreted = interpreted;
  }

  static CompiledCode compiled(
      MeteredModule metered,
      byte[] module,
      String mainClass,
      Map<String, byte[]> classes,
      int interpreted) {
    return new CompiledCode(
        module,
        metered.refuelModule(),
        metered.refuelName(),
        metered.fuelGlobal(),
        mainClass,
        classes,
        interpreted);
  }

  /** {@return code without classes: all of it is interpreted} */
  static CompiledCode uncompiled(MeteredModule metered) {
    return compiled(metered, metered.bytes(), "", Map.of(), 0);
  }

  byte[] module() {
    return module;
  }

  String refuelModule() {
    return refuelModule;
  }

  String refuelName() {
    return refuelName;
  }

  int fuelGlobal() {
    return fuelGlobal;
  }

  String mainClass() {
    return mainClass;
  }

  SortedMap<String, byte[]> classes() {
    return classes;
  }

  int interpreted() {
    return interpreted;
  }
}
