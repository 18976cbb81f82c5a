package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.syntax.CoreTypeExpression;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.CoreModuleType.ImportName;
import dev.kami.adapters.wasm.module.ExternalType;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.FunctionTypeUse;
import dev.kami.adapters.wasm.module.GlobalType;
import dev.kami.adapters.wasm.module.ImportType;
import dev.kami.adapters.wasm.module.Limits;
import dev.kami.adapters.wasm.module.MemoryType;
import dev.kami.adapters.wasm.module.RecursionGroup;
import dev.kami.adapters.wasm.module.SubType;
import dev.kami.adapters.wasm.module.TableType;
import dev.kami.adapters.wasm.module.TagType;
import dev.kami.adapters.wasm.module.TagTypeUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Core types in a component, and the types of core modules (Binary.md, {@code core:type}). */
final class CoreTypes {

  private static final long PAGES = 1 << 16;

  private final Run run;
  private final Scope scope;

  CoreTypes(Scope scope) {
    this.run = scope.run();
    this.scope = scope;
  }

  /** Adds types to the index space of the scope. */
  void define(CoreTypeExpression expression) {
    switch (expression) {
      case CoreTypeExpression.Group(RecursionGroup group) -> addGroup(scope.core().types(), group);
      case CoreTypeExpression.ModuleType(var declarations) ->
          scope.core().types().add(new CoreType.OfModule(moduleType(declarations)));
    }
  }

  private void addGroup(IndexSpace<CoreType> types, RecursionGroup group) {
    new CoreTypeReferences(run, types.size() + group.members().size()).check(group);
    for (SubType member : group.members()) {
      types.add(new CoreType.Composite(member.type()));
    }
  }

  private CoreModuleType moduleType(List<CoreTypeExpression.Declaration> declarations) {
    IndexSpace<CoreType> types = new IndexSpace<>(run, "type");
    Map<ImportName, ExternalType> imports = new LinkedHashMap<>();
    Map<String, ExternalType> exports = new LinkedHashMap<>();
    for (CoreTypeExpression.Declaration declaration : declarations) {
      switch (declaration) {
        case CoreTypeExpression.Declaration.Type(int offset, CoreTypeExpression type) -> {
          run.at(offset);
          declareType(types, type);
        }
        case CoreTypeExpression.Declaration.OuterAlias(int offset, int count, int index) -> {
          run.at(offset);
          alias(types, count, index);
        }
        case CoreTypeExpression.Declaration.Import(
                int offset,
                String module,
                String name,
                ImportType type) -> {
          run.at(offset);
          if (imports.put(new ImportName(module, name), external(types, type)) != null) {
            throw run.invalid("duplicate import name `%s:%s`".formatted(module, name));
          }
        }
        case CoreTypeExpression.Declaration.Export(int offset, String name, ImportType type) -> {
          run.at(offset);
          if (exports.put(name, external(types, type)) != null) {
            throw run.invalid("export name `%s` already defined".formatted(name));
          }
        }
      }
    }
    return new CoreModuleType(imports, exports);
  }

  private void declareType(IndexSpace<CoreType> types, CoreTypeExpression type) {
    switch (type) {
      case CoreTypeExpression.Group(RecursionGroup group) -> addGroup(types, group);
      case CoreTypeExpression.ModuleType _ ->
          throw run.invalid("the type of a core module cannot define that of another one");
    }
  }

  /** Scopes are counted from the module type itself. */
  private void alias(IndexSpace<CoreType> types, int count, int index) {
    CoreType type =
        count == 0 ? types.get(index) : scope.outwards(count - 1).core().types().get(index);
    if (type instanceof CoreType.OfModule) {
      throw run.invalid("the type of a core module cannot refer to that of another one");
    }
    types.add(type);
  }

  private ExternalType external(IndexSpace<CoreType> types, ImportType type) {
    run.effort().spend(1);
    return switch (type) {
      case FunctionTypeUse(int index) -> function(types, index);
      case TableType table -> {
        checkLimits(table.limits(), Long.MAX_VALUE, "table");
        yield table;
      }
      case MemoryType memory -> {
        checkLimits(memory.limits(), PAGES, "memory");
        yield memory;
      }
      case GlobalType global -> global;
      case TagTypeUse(int index) -> {
        FunctionType signature = function(types, index);
        if (!signature.results().isEmpty()) {
          throw run.invalid("the type of a tag has no results");
        }
        yield new TagType(signature);
      }
    };
  }

  private FunctionType function(IndexSpace<CoreType> types, int index) {
    if (types.get(index) instanceof CoreType.Composite(FunctionType function)) {
      return function;
    }
    throw run.invalid("core type index %d is not a function type".formatted(index));
  }

  private void checkLimits(Limits limits, long most, String what) {
    if (limits.minimum() > most || limits.maximum().orElse(0) > most) {
      throw run.invalid("%s size must be at most %d".formatted(what, most));
    }
    if (limits.maximum().orElse(Long.MAX_VALUE) < limits.minimum()) {
      throw run.invalid("%s size minimum must not be greater than maximum".formatted(what));
    }
  }
}
