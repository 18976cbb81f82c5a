package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * One type section for several modules that work together: every recursion group of each of them,
 * equal ones once. An engine that compares function types of two modules by their indices then
 * compares the types.
 *
 * <p>Two groups are equal when they have the same structure, with references inside of the group
 * taken relative to it (core specification, 3.2.3 "Rolled types").
 */
public final class CommonTypes {
  private final Map<RecursionGroup, Integer> known = new HashMap<>();
  private final List<RecursionGroup> groups = new ArrayList<>();
  private int types;

  /** {@return how many types there are} */
  public int size() {
    return types;
  }

  /**
   * Adds the types of a module that are new.
   *
   * @throws MalformedBinaryException one of its types refers to a later one
   */
  public void add(CoreModule module) {
    var _ = indices(module);
  }

  /**
   * {@return a module that was added, with all these types and no others, which means the same}
   *
   * @throws MalformedBinaryException its code mentions a type that it does not have
   */
  public CoreModule unify(CoreModule module) {
    int[] indices = indices(module);
    TypeRenumbering renumbering =
        new TypeRenumbering(old -> {
          if (old >= indices.length) {
            throw unknown(old);
          }
          return indices[old];
        });
    return new ModuleRenumbering(renumbering).module(module, groups);
  }

  /** The new index of each type of the module. */
  private int[] indices(CoreModule module) {
    List<Integer> indices = new ArrayList<>();
    for (RecursionGroup group : module.types()) {
      int first = indices.size();
      int found = find(group, first, indices);
      for (int i = 0; i < group.members().size(); i++) {
        indices.add(found + i);
      }
    }
    return indices.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The index of the group's first member, which stands at {@code first} in its module. */
  private int find(RecursionGroup group, int first, List<Integer> before) {
    // Inside of the group, positions become negative, where no real index is.
    RecursionGroup rolled =
        renumbered(group, old -> old < first ? before.get(old) : ~inside(group, first, old));
    Integer there = known.get(rolled);
    if (there != null) {
      return there;
    }
    int index = types;
    known.put(rolled, index);
    groups.add(
        renumbered(
            group, old -> old < first ? before.get(old) : index + inside(group, first, old)));
    types += group.members().size();
    return index;
  }

  private static RecursionGroup renumbered(RecursionGroup group, IntUnaryOperator indices) {
    return new TypeRenumbering(indices).group(group);
  }

  private static int inside(RecursionGroup group, int first, int index) {
    if (index >= first + group.members().size()) {
      throw unknown(index);
    }
    return index - first;
  }

  private static MalformedBinaryException unknown(int type) {
    return BinaryReader.malformedAt(0, "unknown type " + type);
  }
}
