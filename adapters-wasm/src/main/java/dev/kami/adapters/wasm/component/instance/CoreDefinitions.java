package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.syntax.CoreInstanceExpression;
import dev.kami.adapters.wasm.core.CoreInstance;
import dev.kami.adapters.wasm.core.CoreItem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Evaluates the definitions of core instances (Explainer.md, instance definitions). */
final class CoreDefinitions {
  private final Realm<?> realm;
  private final IndexSpaces spaces;

  CoreDefinitions(Realm<?> realm, IndexSpaces spaces) {
    this.realm = realm;
    this.spaces = spaces;
  }

  CoreInstance instance(CoreInstanceExpression expression) {
    realm.budget().instance();
    return switch (expression) {
      case CoreInstanceExpression.Instantiate instantiate -> instantiate(instantiate);
      case CoreInstanceExpression.FromExports inline -> fromExports(inline);
    };
  }

  private CoreInstance instantiate(CoreInstanceExpression.Instantiate instantiate) {
    Map<String, CoreInstance> arguments = new HashMap<>();
    for (CoreInstanceExpression.Argument argument : instantiate.arguments()) {
      arguments.put(argument.name(), spaces.coreInstance(argument.instance()));
    }
    return realm
        .engine()
        .instantiate(
            spaces.coreModule(instantiate.module()),
            (module, name) -> found(arguments, module).export(name));
  }

  private CoreInstance fromExports(CoreInstanceExpression.FromExports inline) {
    Map<String, CoreItem> items = new HashMap<>();
    for (CoreInstanceExpression.InlineExport export : inline.exports()) {
      items.put(export.name(), spaces.coreItem(export.item().sort(), export.item().index()));
    }
    return name -> found(items, name);
  }

  private static <T> T found(Map<String, T> items, String name) {
    return Optional.ofNullable(items.get(name)).orElseThrow();
  }
}
