package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An instance whose core functions are lambdas, with a memory and an allocator that tells all. */
final class FakeGuest {

  private static final int HEAP = 1 << 16;

  private final InstanceState instance;
  private final ByteMemory memory;
  private final List<String> allocations = new ArrayList<>();
  private StringEncoding encoding = StringEncoding.UTF8;
  private CoreFunction realloc = core(List.of(), true, this::allocate);
  private int next = HEAP;

  FakeGuest(InstanceState instance) {
    this(instance, 4 * HEAP);
  }

  FakeGuest(InstanceState instance, int memorySize) {
    this.instance = instance;
    this.memory = new ByteMemory(memorySize);
  }

  /** A guest alone in a store. */
  static FakeGuest alone() {
    return new FakeGuest(new InstanceState(new Store(new FakeHost())));
  }

  FakeGuest encoding(StringEncoding other) {
    encoding = other;
    return this;
  }

  /** Lets realloc return this, whatever it is asked for. */
  FakeGuest reallocReturns(int pointer) {
    realloc = core(List.of(), true, _ -> pointer);
    return this;
  }

  FakeGuest realloc(BuiltIn.Body body) {
    realloc = core(List.of(), true, body);
    return this;
  }

  InstanceState instance() {
    return instance;
  }

  ByteMemory memory() {
    return memory;
  }

  /** {@return the calls of realloc, as "old oldSize alignment newSize"} */
  List<String> allocations() {
    return allocations;
  }

  /** {@return all bytes that were allocated} */
  byte[] allocated() {
    return memory.bytes(HEAP, next - HEAP);
  }

  CanonicalOptions options() {
    return options(Optional.empty(), false, Optional.empty());
  }

  CanonicalOptions optionsWith(CoreFunction postReturn) {
    return options(Optional.of(postReturn), false, Optional.empty());
  }

  CanonicalOptions asyncOptions(Optional<CoreFunction> callback) {
    return options(Optional.empty(), true, callback);
  }

  private CanonicalOptions options(
      Optional<CoreFunction> postReturn, boolean async, Optional<CoreFunction> callback) {
    return new CanonicalOptions(
        encoding, Optional.of(memory), Optional.of(realloc), postReturn, async, callback);
  }

  LiftedFunction lift(FunctionType type, BuiltIn.Body body) {
    return lift(type, options(), body);
  }

  LiftedFunction lift(FunctionType type, CanonicalOptions options, BuiltIn.Body body) {
    var core = CoreSignature.ofLift(type, options.async(), options.callback().isPresent()).type();
    return new LiftedFunction(instance, type, new BuiltIn(core, body), options);
  }

  LoweredFunction lower(ComponentFunction callee) {
    return new LoweredFunction(instance, callee, options());
  }

  /** {@return a function that calls another of the same type with what it gets} */
  LiftedFunction forward(ComponentFunction callee) {
    var type = callee.type();
    var lowered = lower(callee);
    var arity = CoreSignature.ofLift(type, false, false).type().parameters().size();
    return lift(
        type,
        arguments -> {
          if (lowered.type().parameters().size() == arity) {
            var results = lowered.call(arguments);
            return results.length == 0 ? 0 : results[0];
          }
          var withPointer = Arrays.copyOf(arguments, arity + 1);
          withPointer[arity] = 8;
          lowered.call(withPointer);
          return 8;
        });
  }

  /** {@return a core function} */
  static CoreFunction core(List<NumberType> parameters, boolean result, BuiltIn.Body body) {
    return new BuiltIn(
        new dev.kami.adapters.wasm.module.FunctionType(
            List.copyOf(parameters), result ? List.of(NumberType.I32) : List.of()),
        body);
  }

  /** {@return the type of a function} */
  static FunctionType type(List<ValueType> parameters, Optional<ValueType> result) {
    var fields = new ArrayList<Field>();
    for (var parameter : parameters) {
      fields.add(new Field("p" + fields.size(), parameter));
    }
    return new FunctionType(false, fields, result);
  }

  private long allocate(long[] arguments) {
    allocations.add(
        "%d %d %d %d".formatted(arguments[0], arguments[1], arguments[2], arguments[3]));
    var pointer = (next + 7) / 8 * 8;
    next = Math.toIntExact(pointer + arguments[3]);
    memory.copy(pointer, (int) arguments[0], (int) Math.min(arguments[1], arguments[3]));
    return pointer;
  }
}
