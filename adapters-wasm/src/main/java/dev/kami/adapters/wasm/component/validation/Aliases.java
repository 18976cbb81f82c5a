package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.syntax.Alias;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.module.ExternalType;
import dev.kami.adapters.wasm.module.GlobalType;
import dev.kami.adapters.wasm.module.MemoryType;
import dev.kami.adapters.wasm.module.TableType;
import dev.kami.adapters.wasm.module.TagType;

/** Aliases (Binary.md, alias definitions). */
final class Aliases {

  private final Run run;
  private final Scope scope;

  Aliases(Scope scope) {
    this.run = scope.run();
    this.scope = scope;
  }

  /** Adds what an alias stands for to its index space. */
  void define(Alias alias) {
    if (scope.kind() != Scope.Kind.COMPONENT && !isForTypes(alias)) {
      throw run.invalid(
          "aliases in types of components and instances may only refer to types or instances");
    }
    switch (alias) {
      case Alias.OfExport export -> export(export);
      case Alias.OfCoreExport export -> coreExport(export);
      case Alias.Outer outer -> outer(outer);
    }
  }

  private static boolean isForTypes(Alias alias) {
    return switch (alias) {
      case Alias.OfExport(Sort sort, int _, String _) -> sort == Sort.TYPE || sort == Sort.INSTANCE;
      case Alias.OfCoreExport _ -> false;
      case Alias.Outer(Sort sort, int _, int _) -> sort == Sort.TYPE || sort == Sort.CORE_TYPE;
    };
  }

  private void export(Alias.OfExport alias) {
    ExternType item = scope.instances().get(alias.instance()).exports().get(alias.name());
    if (item == null) {
      throw run.invalid(
          "instance %d has no export named `%s`".formatted(alias.instance(), alias.name()));
    }
    if (alias.sort() != sort(item)) {
      throw run.invalid(
          "export `%s` for instance %d is not %s"
              .formatted(alias.name(), alias.instance(), word(alias.sort())));
    }
    scope.add(item);
  }

  private static String word(Sort sort) {
    return sort == Sort.INSTANCE ? "an instance" : "a " + sort.toString().replace("core ", "");
  }

  private static Sort sort(ExternType type) {
    return switch (type) {
      case FunctionType _ -> Sort.FUNCTION;
      case InstanceType _ -> Sort.INSTANCE;
      case ComponentType _ -> Sort.COMPONENT;
      case CoreModuleType _ -> Sort.CORE_MODULE;
      case TypeBound _ -> Sort.TYPE;
    };
  }

  private void coreExport(Alias.OfCoreExport alias) {
    ExternalType item = scope.core().instances().get(alias.instance()).get(alias.name());
    if (item == null) {
      throw run.invalid(
          "core instance %d has no export named `%s`".formatted(alias.instance(), alias.name()));
    }
    if (alias.sort() != sort(item)) {
      throw run.invalid(
          "export `%s` for core instance %d is not %s"
              .formatted(alias.name(), alias.instance(), word(alias.sort())));
    }
    scope.core().add(item);
  }

  private static Sort sort(ExternalType type) {
    return switch (type) {
      case dev.kami.adapters.wasm.module.FunctionType _ -> Sort.CORE_FUNCTION;
      case TableType _ -> Sort.CORE_TABLE;
      case MemoryType _ -> Sort.CORE_MEMORY;
      case GlobalType _ -> Sort.CORE_GLOBAL;
      case TagType _ -> Sort.CORE_TAG;
    };
  }

  private void outer(Alias.Outer alias) {
    Scope target = scope.outwards(alias.count());
    switch (alias.sort()) {
      case CORE_MODULE -> scope.core().modules().add(target.core().modules().get(alias.index()));
      case CORE_TYPE -> scope.core().types().add(target.core().types().get(alias.index()));
      case COMPONENT -> scope.components().add(target.components().get(alias.index()));
      case TYPE -> {
        DefinedType type = target.types().get(alias.index());
        if (scope.leavesComponent(alias.count()) && FreeResources.in(type, run.effort())) {
          throw run.invalid(
              "an outer alias from another component must not be of a type that transitively"
                  + " refers to resources");
        }
        scope.types().add(type);
      }
      case CORE_FUNCTION,
          CORE_TABLE,
          CORE_MEMORY,
          CORE_GLOBAL,
          CORE_TAG,
          CORE_INSTANCE,
          FUNCTION,
          INSTANCE ->
          throw run.invalid("an outer alias cannot be of sort %s".formatted(alias.sort()));
    }
  }
}
