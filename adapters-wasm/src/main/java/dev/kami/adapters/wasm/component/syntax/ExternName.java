package dev.kami.adapters.wasm.component.syntax;

import java.util.Optional;

/**
 * The name of an import or an export, whose grammar nobody has checked yet (Explainer.md, import
 * and export definitions).
 *
 * @param name the name itself
 * @param implemented the interface that it implements, if it says so
 * @param versionSuffix what belongs behind the version in the name
 * @param externalId a name outside the component model
 */
public record ExternName(
    String name,
    Optional<String> implemented,
    Optional<String> versionSuffix,
    Optional<String> externalId) {

  /** {@return a name without attributes} */
  public static ExternName of(String name) {
    return new ExternName(name, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public String toString() {
    return name;
  }
}
