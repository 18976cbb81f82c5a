package dev.kami.bootstrap;

import dev.kami.application.port.out.Extension;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.problem.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * Registries and runtimes that come in jars of their own. They are looked for only when a setting
 * names something that is not built in, and selected by that name.
 */
final class Extensions {

  private final Iterable<Extension> found;

  Extensions(Iterable<Extension> found) {
    this.found = found;
  }

  /** {@return the extensions on the class path, each loaded when it is looked at} */
  static Extensions onClassPath() {
    return new Extensions(ServiceLoader.load(Extension.class));
  }

  /**
   * {@return what the extension of that name brings}
   *
   * @param key the setting that names it
   * @param name the name that was set
   * @param builtIn the name that needs no extension
   * @param part takes the wanted part out of the extension, when it brings one
   */
  <T> T select(String key, String name, String builtIn, Function<Extension, Optional<T>> part) {
    var offered = new ArrayList<>(List.of(builtIn));
    try {
      for (var extension : found) {
        if (extension.name().equals(name)) {
          var brought = part.apply(extension);
          if (brought.isPresent()) {
            return brought.get();
          }
        }
        offered.add(extension.name());
      }
    } catch (ServiceConfigurationError e) {
      throw broken(e);
    }
    var near = NearestName.hint(name, offered);
    throw new ProblemException(
        new UserError(
            UserError.Kind.USAGE,
            "extension.not-found",
            key + " is '" + name + "', and no extension on the class path brings that",
            near.isEmpty() ? "known: " + String.join(", ", offered) : near,
            "set "
                + key
                + " to '"
                + builtIn
                + "', or put the extension's jar into the extensions folder"));
  }

  private static ProblemException broken(ServiceConfigurationError e) {
    return new ProblemException(
        new SystemFault(
            SystemFault.Kind.STORAGE,
            "extension.broken",
            "an extension cannot be loaded: " + e.getMessage(),
            "its jar is damaged, or made for another version of KAMI",
            "replace that jar in the extensions folder, or remove it"),
        e);
  }
}
