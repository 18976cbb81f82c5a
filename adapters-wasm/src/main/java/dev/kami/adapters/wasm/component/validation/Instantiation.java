package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.matching.Bindings;
import dev.kami.adapters.wasm.component.matching.Matching;
import dev.kami.adapters.wasm.component.matching.Mismatch;
import dev.kami.adapters.wasm.component.matching.Substitution;
import dev.kami.adapters.wasm.component.syntax.InstanceExpression;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Instances of components (Explainer.md, instance definitions). */
final class Instantiation {

  private final Run run;
  private final Scope scope;

  Instantiation(Scope scope) {
    this.run = scope.run();
    this.scope = scope;
  }

  /** {@return the type of an instance} */
  InstanceType instance(InstanceExpression expression) {
    return switch (expression) {
      case InstanceExpression.Instantiate(int component, var arguments) ->
          instantiate(scope.components().get(component), items(arguments));
      case InstanceExpression.FromExports(var exports) -> ofExports(exports);
    };
  }

  private Map<String, ExternType> items(List<InstanceExpression.Argument> arguments) {
    Map<String, ExternType> items = new HashMap<>();
    for (InstanceExpression.Argument argument : arguments) {
      if (items.put(argument.name(), scope.item(argument.item())) != null) {
        throw run.invalid(
            "instantiation argument `%1$s` conflicts with previous argument `%1$s`"
                .formatted(argument.name()));
      }
    }
    return items;
  }

  /** Each import must be supplied; arguments beyond are ignored. */
  private InstanceType instantiate(ComponentType component, Map<String, ExternType> arguments) {
    Bindings bindings = new Bindings();
    Matching matching = new Matching(bindings, run.effort());
    for (Map.Entry<String, ExternType> wanted : component.imports().entrySet()) {
      ExternType supplied = arguments.get(wanted.getKey());
      if (supplied == null) {
        throw run.invalid("missing import named `%s`".formatted(wanted.getKey()));
      }
      Optional<Mismatch> mismatch = matching.check(wanted.getValue(), supplied);
      if (mismatch.isPresent()) {
        throw run.invalid(
            "type mismatch for import `%s`: %s"
                .formatted(wanted.getKey(), mismatch.get().reason()));
      }
    }
    new OpenResources(run.effort()).bindFresh(bindings, component.exports().values());
    return new Substitution(bindings, run.effort()).instance(new InstanceType(component.exports()));
  }

  /** Types get names of this instance, as by any export. */
  private InstanceType ofExports(List<InstanceExpression.InlineExport> exports) {
    Externs externs = Externs.hidden(run);
    for (InstanceExpression.InlineExport export : exports) {
      ExternType item = scope.item(export.item());
      externs.add(
          export.name(),
          item instanceof TypeBound bound
              ? Descriptors.equal(export.name().name(), bound.type())
              : item);
    }
    InstanceType type = new InstanceType(externs.items());
    new ValueTypeRules(run).checkDepth(type);
    return type;
  }
}
