package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.matching.CoreMatching;
import dev.kami.adapters.wasm.component.matching.Mismatch;
import dev.kami.adapters.wasm.component.syntax.CoreInstanceExpression;
import dev.kami.adapters.wasm.component.syntax.SortIndex;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.CoreModuleType.ImportName;
import dev.kami.adapters.wasm.module.ExternalType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Core instances (Explainer.md, instance definitions). */
final class CoreInstances {

  private final Run run;
  private final CoreSpaces core;

  CoreInstances(Scope scope) {
    this.run = scope.run();
    this.core = scope.core();
  }

  /** {@return what an instance exports} */
  Map<String, ExternalType> exports(CoreInstanceExpression expression) {
    return switch (expression) {
      case CoreInstanceExpression.Instantiate(int module, var arguments) -> {
        CoreModuleType type = core.modules().get(module);
        checkArguments(type, instances(arguments));
        yield type.exports();
      }
      case CoreInstanceExpression.FromExports(var exports) -> items(exports);
    };
  }

  private Map<String, Map<String, ExternalType>> instances(
      List<CoreInstanceExpression.Argument> arguments) {
    Map<String, Map<String, ExternalType>> instances = new HashMap<>();
    for (CoreInstanceExpression.Argument argument : arguments) {
      if (instances.put(argument.name(), core.instances().get(argument.instance())) != null) {
        throw run.invalid(
            "duplicate module instantiation argument named `%s`".formatted(argument.name()));
      }
    }
    return instances;
  }

  private void checkArguments(
      CoreModuleType module, Map<String, Map<String, ExternalType>> arguments) {
    CoreMatching matching = new CoreMatching(run.effort());
    for (Map.Entry<ImportName, ExternalType> wanted : module.imports().entrySet()) {
      ImportName name = wanted.getKey();
      Map<String, ExternalType> instance = arguments.get(name.module());
      if (instance == null) {
        throw run.invalid(
            "missing module instantiation argument named `%s`".formatted(name.module()));
      }
      ExternalType supplied = instance.get(name.name());
      if (supplied == null) {
        throw run.invalid(
            "module instantiation argument `%s` does not export an item named `%s`"
                .formatted(name.module(), name.name()));
      }
      Optional<Mismatch> mismatch = matching.extern(wanted.getValue(), supplied);
      if (mismatch.isPresent()) {
        throw run.invalid(
            "type mismatch for module import `%s`: %s".formatted(name, mismatch.get().reason()));
      }
    }
  }

  private Map<String, ExternalType> items(List<CoreInstanceExpression.InlineExport> exports) {
    Map<String, ExternalType> items = new LinkedHashMap<>();
    for (CoreInstanceExpression.InlineExport export : exports) {
      if (items.put(export.name(), item(export.item())) != null) {
        throw run.invalid("export name `%s` already defined".formatted(export.name()));
      }
    }
    return items;
  }

  private ExternalType item(SortIndex item) {
    return switch (item.sort()) {
      case CORE_FUNCTION -> core.functions().get(item.index());
      case CORE_TABLE -> core.tables().get(item.index());
      case CORE_MEMORY -> core.memories().get(item.index());
      case CORE_GLOBAL -> core.globals().get(item.index());
      case CORE_TAG -> core.tags().get(item.index());
      case CORE_TYPE, CORE_MODULE, CORE_INSTANCE, FUNCTION, TYPE, COMPONENT, INSTANCE ->
          throw run.invalid(
              "a core instance cannot export items of sort %s".formatted(item.sort()));
    };
  }
}
