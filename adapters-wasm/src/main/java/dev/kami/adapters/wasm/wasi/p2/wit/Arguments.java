package dev.kami.adapters.wasm.wasi.p2.wit;

import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.List;

/**
 * The arguments of one call, by position, from 0; the {@code self} of a method is the first.
 *
 * @param values each of the type that its parameter has
 */
public record Arguments(List<Value> values) {

  /** Copies the list. */
  public Arguments {
    values = List.copyOf(values);
  }

  /** {@return the argument as it is} */
  public Value get(int position) {
    return values.get(position);
  }

  /** {@return an integer; of {@code u64} the bits} */
  public long integer(int position) {
    return ((Value.Int) get(position)).value();
  }

  /** {@return a {@code string}} */
  public String text(int position) {
    return ((Value.Text) get(position)).value();
  }

  /** {@return a {@code list<u8>}, to be read only} */
  public byte[] bytes(int position) {
    return ((Bytes) get(position)).array();
  }

  /** {@return the elements of a list of anything but bytes, or the fields of a record or tuple} */
  public List<Value> elements(int position) {
    return ((Value.Sequence) get(position)).elements();
  }

  /** {@return a case of a variant, an enum, an option or a result} */
  public Value.Case choice(int position) {
    return (Value.Case) get(position);
  }

  /** {@return flags, the bit of the first label lowest} */
  public int flags(int position) {
    return ((Value.Flags) get(position)).bits();
  }

  /** {@return the object of a handle} */
  public <C, T> T object(int position, HostResource<C, T> type) {
    return type.object(get(position));
  }
}
