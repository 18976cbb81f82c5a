package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.matching.TypeWords;
import dev.kami.adapters.wasm.component.name.AttributedName;
import dev.kami.adapters.wasm.component.name.InvalidNameException;
import dev.kami.adapters.wasm.component.name.ParsedName;
import dev.kami.adapters.wasm.component.syntax.ExternName;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The imports or the exports of a scope: their names are ones, no two are alike (name uniqueness),
 * names of methods suit their types, and their types are visible.
 */
final class Externs {

  private final Run run;
  private final String word;
  private final Optional<NamedTypes> visible;
  private final ResourceFunctions resourceFunctions;
  private final Map<String, ExternType> items = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  private Externs(Run run, String word, Optional<NamedTypes> visible) {
    this.run = run;
    this.word = word;
    this.visible = visible;
    this.resourceFunctions = new ResourceFunctions(run);
  }

  /** Imports, or exports, that may use what these names stand for. */
  static Externs visible(Run run, String word, NamedTypes names) {
    return new Externs(run, word, Optional.of(names));
  }

  /** Exports of which nobody knows yet where they will be visible. */
  static Externs hidden(Run run) {
    return new Externs(run, "export", Optional.empty());
  }

  /** Adds one. */
  void add(ExternName written, ExternType type) {
    ParsedName name = parse(written, type);
    String before = keys.putIfAbsent(name.uniqueKey(), written.name());
    if (before != null) {
      throw run.invalid(
          "%s name `%s` conflicts with previous name `%s`".formatted(word, written, before));
    }
    resourceFunctions.check(name, type);
    if (visible.filter(names -> !names.admit(type)).isPresent()) {
      throw run.invalid(
          "%s not valid to be used as %s: `%s` uses a type that has no name"
              .formatted(TypeWords.of(type), word, written));
    }
    items.put(written.name(), type);
  }

  private ParsedName parse(ExternName written, ExternType type) {
    if (written.implemented().isPresent() && !(type instanceof InstanceType)) {
      throw run.invalid("only instances can have an `implements`, not `%s`".formatted(written));
    }
    try {
      return AttributedName.parse(written).name();
    } catch (InvalidNameException e) {
      throw run.invalid("%s name: %s".formatted(word, e.getMessage()));
    }
  }

  /** {@return all of them, by name, in order} */
  Map<String, ExternType> items() {
    return items;
  }
}
