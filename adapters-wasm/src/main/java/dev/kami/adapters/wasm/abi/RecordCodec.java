package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import java.util.List;

/** A record or a tuple, also the parameters of a function that are too many to be passed flat. */
final class RecordCodec extends Codec {

  private final List<Codec> fields;
  private final long[] offsets;

  RecordCodec(List<Codec> fields) {
    this(fields, offsets(fields), alignment(fields));
  }

  private RecordCodec(List<Codec> fields, long[] offsets, int alignment) {
    super(
        align(end(fields, offsets), alignment),
        alignment,
        Flat.concatenate(fields),
        88 + fields.stream().mapToLong(Codec::footprint).sum());
    this.fields = List.copyOf(fields);
    this.offsets = offsets;
  }

  @Override
  Value load(Lifting in, int address) {
    return new Value.Sequence(loadAll(in, address));
  }

  /** {@return the values of the fields} */
  List<Value> loadAll(Lifting in, int address) {
    var values = new Value[offsets.length];
    for (var i = 0; i < values.length; i++) {
      values[i] = fields.get(i).load(in, address + (int) offsets[i]);
    }
    return List.of(values);
  }

  @Override
  void store(Lowering out, Value value, int address) {
    store(out, ((Value.Sequence) value).elements(), address);
  }

  /** Stores the values of the fields. */
  void store(Lowering out, List<Value> values, int address) {
    for (var i = 0; i < offsets.length; i++) {
      fields.get(i).store(out, values.get(i), address + (int) offsets[i]);
    }
  }

  @Override
  Value lift(Lifting in, long[] flat, int at) {
    return new Value.Sequence(liftAll(in, flat, at));
  }

  /** {@return the values of the fields} */
  List<Value> liftAll(Lifting in, long[] flat, int at) {
    var values = new Value[offsets.length];
    var next = at;
    for (var i = 0; i < values.length; i++) {
      var field = fields.get(i);
      values[i] = field.lift(in, flat, next);
      next += field.flat().size();
    }
    return List.of(values);
  }

  @Override
  void lower(Lowering out, Value value, long[] flat, int at) {
    lower(out, ((Value.Sequence) value).elements(), flat, at);
  }

  /** Lowers the values of the fields. */
  void lower(Lowering out, List<Value> values, long[] flat, int at) {
    var next = at;
    for (var i = 0; i < offsets.length; i++) {
      var field = fields.get(i);
      field.lower(out, values.get(i), flat, next);
      next += field.flat().size();
    }
  }

  private static long[] offsets(List<Codec> fields) {
    var offsets = new long[fields.size()];
    var end = 0L;
    for (var i = 0; i < offsets.length; i++) {
      var field = fields.get(i);
      offsets[i] = align(end, field.alignment());
      end = offsets[i] + field.size();
    }
    return offsets;
  }

  private static long end(List<Codec> fields, long[] offsets) {
    return fields.isEmpty() ? 0 : offsets[offsets.length - 1] + fields.getLast().size();
  }

  private static int alignment(List<Codec> fields) {
    return fields.stream().mapToInt(Codec::alignment).max().orElse(1);
  }
}
