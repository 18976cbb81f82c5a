package dev.kami.adapters.wasm.component.name;

import java.util.Locale;
import java.util.Optional;

/**
 * The name of an interface that a package has ({@code interfacename}): {@code
 * wasi:io/streams@0.2.8}.
 *
 * @param namespace {@code wasi}
 * @param packageName {@code io}
 * @param projection {@code streams}, the interface in the package
 * @param version {@code 0.2.8}
 */
public record InterfaceName(
    String namespace, String packageName, Label projection, Optional<InterfaceVersion> version)
    implements ParsedName {

  /** Checks the words. */
  public InterfaceName {
    requireWords(namespace);
    requireWords(packageName);
  }

  /**
   * Reads a name.
   *
   * @throws InvalidNameException if it is none
   */
  public static InterfaceName parse(String text) {
    int colon = text.indexOf(':');
    int slash = text.indexOf('/', colon + 1);
    if (colon < 0 || slash < 0) {
      throw new InvalidNameException(
          text, "is no name of an interface, which is namespace:package/interface");
    }
    int at = text.indexOf('@', slash + 1);
    String projection = text.substring(slash + 1, at < 0 ? text.length() : at);
    if (projection.indexOf('/') >= 0 || text.substring(colon + 1, slash).indexOf(':') >= 0) {
      throw new InvalidNameException(text, "nests namespaces or interfaces, a gated feature");
    }
    return new InterfaceName(
        text.substring(0, colon),
        text.substring(colon + 1, slash),
        Label.parse(projection),
        at < 0 ? Optional.empty() : Optional.of(InterfaceVersion.parse(text.substring(at + 1))));
  }

  /** {@return the name without its version: {@code wasi:io/streams}} */
  public String unversioned() {
    return namespace + ":" + packageName + "/" + projection;
  }

  /**
   * {@return whether something offered under that name can be what this name asks for: the same
   * interface in a version that is accepted, or both without version}
   */
  public boolean accepts(InterfaceName offered) {
    if (!unversioned().equals(offered.unversioned())) {
      return false;
    }
    return (version.isPresent() && offered.version.isPresent())
        ? version.get().accepts(offered.version.get())
        : version.equals(offered.version);
  }

  @Override
  public String uniqueKey() {
    return toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return unversioned() + version.map(it -> "@" + it).orElse("");
  }

  private static void requireWords(String text) {
    if (!Label.isWords(text)) {
      throw new InvalidNameException(text, "is not in kebab case without capitals");
    }
  }
}
