package dev.kami.adapters.wasm.component.validation;

import java.util.ArrayList;
import java.util.List;

/** The definitions of one sort that have been validated so far, by index. */
final class IndexSpace<T> {

  private final Run run;
  private final String sort;
  private final List<T> items = new ArrayList<>();

  IndexSpace(Run run, String sort) {
    this.run = run;
    this.sort = sort;
  }

  void add(T item) {
    items.add(item);
  }

  int size() {
    return items.size();
  }

  T get(int index) {
    if (index >= items.size()) {
      throw run.invalid("unknown %s %d: %s index out of bounds".formatted(sort, index, sort));
    }
    return items.get(index);
  }
}
