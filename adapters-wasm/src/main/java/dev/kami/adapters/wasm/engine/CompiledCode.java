package dev.kami.adapters.wasm.engine;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What comes out of compiling, and into the cache. A class and not a record because it guards
 * arrays: they are shared, and nobody changes them.
 */
final class CompiledCode {

  private final byte[] module;
  private final String fuelModule;
  private final String namelessModule;
  private final String mainClass;
  private final SortedMap<String, byte[]> classes;
  private final int interpreted;

  /**
   * Compiled code.
   *
   * @param module the metered module; without bodies when none of them is interpreted
   * @param fuelModule the module name of what metering imports
   * @param namelessModule the module name of imports that had no names; empty when there are none
   * @param mainClass the machine's class; empty when everything is interpreted
   * @param classes all classes by name
   * @param interpreted how many functions are interpreted all the same
   */
  CompiledCode(
      byte[] module,
      String fuelModule,
      String namelessModule,
      String mainClass,
      Map<String, byte[]> classes,
      int interpreted) {
    this.module = module;
    this.fuelModule = fuelModule;
    this.namelessModule = namelessModule;
    this.mainClass = mainClass;
    this.classes = new TreeMap<>(classes);
    this.interpreted = interpreted;
  }

  static CompiledCode compiled(
      AdmittedModule admitted,
      byte[] module,
      String mainClass,
      Map<String, byte[]> classes,
      int interpreted) {
    return new CompiledCode(
        module,
        admitted.metered().importModule(),
        admitted.namelessModule(),
        mainClass,
        classes,
        interpreted);
  }

  /** {@return code without classes: all of it is interpreted} */
  static CompiledCode uncompiled(AdmittedModule admitted) {
    return compiled(admitted, admitted.metered().bytes(), "", Map.of(), 0);
  }

  /** {@return about how many bytes of the host it takes} */
  long size() {
    return module.length + classes.values().stream().mapToLong(bytes -> bytes.length).sum();
  }

  byte[] module() {
    return module;
  }

  String fuelModule() {
    return fuelModule;
  }

  String namelessModule() {
    return namelessModule;
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
