package dev.kami.adapters.wasm.component.name;

import dev.kami.adapters.wasm.component.syntax.ExternName;
import java.util.Optional;

/**
 * A name and its attributes (Explainer.md, {@code attribute}), all checked. Whether something that
 * implements an interface is an instance, its type tells.
 *
 * @param name the name itself; only this counts when names are compared
 * @param implemented the interface that the item is an implementation of
 * @param fullVersion the version of the interface that the name has the beginning of
 * @param externalId a name outside the component model, any text
 */
public record AttributedName(
    ParsedName name,
    Optional<InterfaceName> implemented,
    Optional<SemanticVersion> fullVersion,
    Optional<String> externalId) {

  /**
   * Reads a name and its attributes.
   *
   * @throws InvalidNameException if one of them is none, or does not go with the name
   */
  public static AttributedName parse(ExternName written) {
    ParsedName name = ParsedName.parse(written.name());
    return new AttributedName(
        name,
        written.implemented().map(it -> implemented(name, it)),
        written.versionSuffix().map(it -> fullVersion(name, it)),
        written.externalId());
  }

  private static InterfaceName implemented(ParsedName name, String text) {
    return switch (name) {
      case PlainName _ -> InterfaceName.parse(text);
      case InterfaceName _ ->
          throw new InvalidNameException(name.toString(), "is not valid with `implements`");
    };
  }

  private static SemanticVersion fullVersion(ParsedName name, String suffix) {
    return switch (name) {
      case InterfaceName it
          when it.version().isPresent()
              && CanonicalVersion.isCanonical(it.version().get().toString()) ->
          SemanticVersion.parse(it.version().get() + suffix);
      case InterfaceName _, PlainName _ ->
          throw new InvalidNameException(name.toString(), "has no canonical version for a suffix");
    };
  }
}
