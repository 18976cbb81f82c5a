package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.abi.ComponentFunction;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.component.resolve.TypeSpace;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.core.CoreInstance;
import dev.kami.adapters.wasm.core.CoreItem;
import dev.kami.adapters.wasm.core.CoreMemory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The index spaces of one instance of a component (Explainer.md, index spaces). They grow while its
 * definitions are evaluated, and stay for what is evaluated later.
 *
 * <p>Core types have no meaning at run time and no index space here.
 */
final class IndexSpaces implements TypeSpace {
  private final List<IndexSpaces> enclosing;
  private final Map<Sort, List<Item>> items = new EnumMap<>(Sort.class);
  private final Map<Sort, List<CoreItem>> coreItems = new EnumMap<>(Sort.class);
  private final List<CoreInstance> coreInstances = new ArrayList<>();

  /** Index spaces inside others, innermost first. */
  IndexSpaces(List<IndexSpaces> enclosing) {
    this.enclosing = enclosing;
  }

  /** {@return the enclosing index spaces so many scopes outwards, 0 for these} */
  IndexSpaces outwards(int scopes) {
    return scopes == 0 ? this : enclosing.get(scopes - 1);
  }

  /** {@return these index spaces and all around them, innermost first} */
  List<IndexSpaces> all() {
    List<IndexSpaces> all = new ArrayList<>(enclosing.size() + 1);
    all.add(this);
    all.addAll(enclosing);
    return all;
  }

  void add(Item item) {
    items.computeIfAbsent(item.sort(), _ -> new ArrayList<>()).add(item);
  }

  void addCore(Sort sort, CoreItem item) {
    coreItems.computeIfAbsent(sort, _ -> new ArrayList<>()).add(item);
  }

  void addCoreInstance(CoreInstance instance) {
    coreInstances.add(instance);
  }

  Item item(Sort sort, int index) {
    return items.getOrDefault(sort, List.of()).get(index);
  }

  CoreItem coreItem(Sort sort, int index) {
    return coreItems.getOrDefault(sort, List.of()).get(index);
  }

  CoreInstance coreInstance(int index) {
    return coreInstances.get(index);
  }

  CoreFunction coreFunction(int index) {
    return (CoreFunction) coreItem(Sort.CORE_FUNCTION, index);
  }

  CoreMemory coreMemory(int index) {
    return (CoreMemory) coreItem(Sort.CORE_MEMORY, index);
  }

  ComponentFunction function(int index) {
    return ((Item.Function) item(Sort.FUNCTION, index)).function();
  }

  FunctionType functionType(int index) {
    return (FunctionType) type(index);
  }

  @Override
  public ValueType valueType(int index) {
    return (ValueType) type(index);
  }

  @Override
  public ResourceType resourceType(int index) {
    return (ResourceType) type(index);
  }

  private DefinedType type(int index) {
    return ((Item.Type) item(Sort.TYPE, index)).type();
  }

  ByteRange coreModule(int index) {
    return ((Item.CoreModule) item(Sort.CORE_MODULE, index)).module();
  }

  Closure component(int index) {
    return ((Item.OfComponent) item(Sort.COMPONENT, index)).component();
  }

  Exports instance(int index) {
    return ((Item.OfInstance) item(Sort.INSTANCE, index)).exports();
  }
}
