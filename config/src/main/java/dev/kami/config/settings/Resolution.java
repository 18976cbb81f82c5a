package dev.kami.config.settings;

import dev.kami.domain.json.JsonString;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the value in force: of all layers the first that gives one, and the built-in value when
 * none does. What the other layers give is checked as well.
 *
 * @param layers the layers, the strongest first
 * @param dataDirectory what a built-in relative path is relative to
 * @param problems where values that do not fit are noted; the built-in value stands in for them
 */
record Resolution(List<? extends Layer> layers, Path dataDirectory, ProblemCollector problems) {

  static final String BUILT_IN = "built-in";

  Resolution {
    layers = List.copyOf(layers);
  }

  <T> Sourced<T> find(SettingDefinition<T> setting) {
    var checked =
        layers.stream()
            .flatMap(layer -> layer.find(setting).stream())
            .map(given -> check(setting, given))
            .toList();
    return checked.stream()
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new Sourced<>(setting.builtIn(), BUILT_IN, dataDirectory));
  }

  private <T> Optional<Sourced<T>> check(SettingDefinition<T> setting, Given given) {
    var value = setting.type().read(given.value());
    if (value.isEmpty()) {
      problems.add(refusal(setting, given));
    }
    return value.map(good -> new Sourced<>(good, given.origin(), given.base()));
  }

  private static UserError refusal(SettingDefinition<?> setting, Given given) {
    var type = setting.type();
    return new UserError(
        given.kind(),
        type.matches(given.value()) ? "config.bad-value" : "config.wrong-type",
        given.written() + " is not " + type.expectation(),
        given.value() instanceof JsonString(var text) ? NearestName.hint(text, type.words()) : "",
        "for example: " + given.example());
  }
}
