package dev.kami.adapters.wasm.module;

import java.util.List;

/**
 * Types that may refer to one another (core specification, 5.3.9). Each member has a type index of
 * its own.
 *
 * @param members in order; a single one in modules without recursive types
 */
public record RecursionGroup(List<SubType> members) {
  static final int CODE = 0x4e;

  /** Copies the list. */
  public RecursionGroup {
    members = List.copyOf(members);
  }

  static RecursionGroup of(CompositeType type) {
    return new RecursionGroup(List.of(SubType.plain(type)));
  }
}
