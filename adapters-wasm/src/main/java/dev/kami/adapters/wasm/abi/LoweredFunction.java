package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.module.FunctionType;

/**
 * A core function made of a component function (CanonicalABI.md, canon lower).
 *
 * <p>An asynchronous one has always returned when it returns.
 */
public final class LoweredFunction implements CoreFunction {

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
    var out = new Lowering(instance, options, resultSource, instance.task());
    var flat = signature.result().lower(out, result, arguments);
    in.endLoans();
    store.release(mark);
    return options.async() ? new long[] {RETURNED} : flat;
  }
}
