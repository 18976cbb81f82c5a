package dev.kami.adapters.wasm.component.name;

/** The version of an interface ({@code interfaceversion}). */
public sealed interface InterfaceVersion permits SemanticVersion, CanonicalVersion {

  /** {@return what all versions have in common that go together with this one} */
  CanonicalVersion track();

  /** {@return whether it is a version that goes together with no other} */
  boolean isPreRelease();

  /**
   * {@return whether something offered in that version can be what this version asks for}
   *
   * <p>Releases of one track go together, the older asked for or the newer: that all that is used
   * is there, the types tell (canonical interface name). A pre-release goes with itself only.
   */
  default boolean accepts(InterfaceVersion offered) {
    return (isPreRelease() || offered.isPreRelease())
        ? equals(offered)
        : track().equals(offered.track());
  }

  /**
   * Reads a version.
   *
   * @throws InvalidNameException if it is none
   */
  static InterfaceVersion parse(String text) {
    return CanonicalVersion.isCanonical(text) && !SemanticVersion.isRelease(text)
        ? new CanonicalVersion(text)
        : SemanticVersion.parse(text);
  }
}
