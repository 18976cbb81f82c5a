package dev.kami.adapters.wasm.wasi.p2.http;

import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.http.HttpField;
import dev.kami.adapters.wasm.http.HttpSyntax;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a header or trailer. What they take of the host's memory counts as the guest's, and
 * no header is larger than servers take.
 */
final class Fields {

  /** The most that all names and values may have; more is {@code forbidden}. */
  static final int MOST_BYTES = 128 * 1024;

  private static final int OVERHEAD = 64;

  private final MemoryAccount memory;
  private final List<HttpField> fields = new ArrayList<>();
  private long bytes;

  /** No fields. */
  Fields(MemoryAccount memory) {
    this.memory = memory;
  }

  /** {@return all of them, in order} */
  List<HttpField> all() {
    return List.copyOf(fields);
  }

  /** {@return the values of that name} */
  List<String> values(String name) {
    return fields.stream().filter(field -> field.named(name)).map(HttpField::value).toList();
  }

  /** Adds one as a guest may. */
  void append(String name, String value) throws HeaderException {
    checkName(name);
    checkValue(value);
    add(new HttpField(name, value));
  }

  /** Puts values in the place of all there are. */
  void set(String name, List<String> values) throws HeaderException {
    checkName(name);
    for (var value : values) {
      checkValue(value);
    }
    remove(name);
    for (var value : values) {
      add(new HttpField(name, value));
    }
  }

  /** Removes all values of a name. */
  void delete(String name) throws HeaderException {
    checkName(name);
    remove(name);
  }

  /** {@return the same fields once more} */
  Fields copy() {
    return of(memory, fields);
  }

  /** {@return fields that nobody has to check} */
  static Fields of(MemoryAccount memory, List<HttpField> given) {
    var fields = new Fields(memory);
    given.forEach(fields::store);
    return fields;
  }

  private void add(HttpField field) throws HeaderException {
    if (bytes + size(field) > MOST_BYTES) {
      throw HeaderException.forbidden();
    }
    store(field);
  }

  private void store(HttpField field) {
    var more = size(field);
    if (!memory.takeValues(more)) {
      throw new GuestTrap("no memory for a header");
    }
    bytes += more;
    fields.add(field);
  }

  /** Gives the memory back; nobody has them any more. */
  void free() {
    memory.giveBackValues(bytes);
    bytes = 0;
    fields.clear();
  }

  private void remove(String name) {
    for (var field : values(name)) {
      var less = size(new HttpField(name, field));
      memory.giveBackValues(less);
      bytes -= less;
    }
    fields.removeIf(field -> field.named(name));
  }

  private static long size(HttpField field) {
    return (long) field.name().length() + field.value().length() + OVERHEAD;
  }

  private static void checkName(String name) throws HeaderException {
    if (!HttpSyntax.isToken(name)) {
      throw HeaderException.invalidSyntax();
    }
    if (HttpSyntax.isOfTheConnection(name)) {
      throw HeaderException.forbidden();
    }
  }

  private static void checkValue(String value) throws HeaderException {
    if (!HttpSyntax.isValue(value)) {
      throw HeaderException.invalidSyntax();
    }
  }
}
