package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.module.FunctionType;
import java.util.Optional;

/**
 * A core function made of a component function (CanonicalABI.md, canon lower).
 *
 * <p>An asynchronous one has always returned when it returns.
 */
public final class LoweredFunction implements CoreFunction {

  private static final long[] NOTHING = {};

  /** The state of a subtask that has returned (CanonicalABI.md, subtask state). */
  private static final int RETURNED = 2;

  private final InstanceState instance;
  private final ComponentFunction callee;
  private final CanonicalOptions options;
  private final Caller caller;
  private final StringEncoding resultSource;
  private final CoreSignature signature;

  /**
   * A core function.
   *
   * @param instance that calls it
   * @param callee what it calls
   */
  public LoweredFunction(
      InstanceState instance, ComponentFunction callee, CanonicalOptions options) {
    this.instance = instance;
    this.callee = callee;
    this.options = options;
    this.caller = new Caller.Guest(instance, options.encoding());
    switch (callee) {
      case HostedFunction(var type, _) -> {
        this.resultSource = options.encoding();
        this.signature = instance.store().signatures().lowered(type, options.async());
      }
      case LiftedFunction lifted -> {
        this.resultSource = lifted.encoding();
        this.signature = CoreSignature.ofLower(lifted.type(), options.async());
      }
    }
  }

  @Override
  public FunctionType type() {
    return signature.type();
  }

  @Override
  public long[] call(long... arguments) {
    instance.leave();
    var store = instance.store();
    var mark = store.taken();
    var in = new Lifting(instance, options);
    var result = callee.call(caller, signature.parameters().lift(in, arguments));
    var flat = lower(result, arguments);
    in.endLoans();
    store.release(mark);
    return options.async() ? new long[] {RETURNED} : flat;
  }

  private long[] lower(Optional<Value> result, long[] arguments) {
    if (signature.result().isEmpty()) {
      return NOTHING;
    }
    var codec = signature.result().get();
    var value = result.orElseThrow();
    var out = new Lowering(instance, options, resultSource, instance.task());
    if (!signature.resultSpilled()) {
      var flat = new long[codec.flat().size()];
      codec.lower(out, value, flat, 0);
      return flat;
    }
    var pointer = (int) arguments[arguments.length - 1];
    Content.VALUES.check(out.memory(), pointer, codec.size(), codec.alignment());
    codec.store(out, value, pointer);
    return NOTHING;
  }
}
