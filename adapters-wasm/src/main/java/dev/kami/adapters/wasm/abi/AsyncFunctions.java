package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.syntax.AsyncOperation;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.List;
import java.util.Optional;

/**
 * The core functions for asynchronous components (CanonicalABI.md, from canon context.get on).
 * Those that never wait work; the others trap.
 */
public final class AsyncFunctions {

  private final InstanceState instance;

  /** The functions for one instance. */
  public AsyncFunctions(InstanceState instance) {
    this.instance = instance;
  }

  /**
   * {@return the function that reads a slot of thread-local storage}
   *
   * @param slot 0 or 1
   */
  public CoreFunction contextGet(NumberType type, int slot) {
    return new BuiltIn(new FunctionType(List.of(), List.of(type)), _ -> instance.task().get(slot));
  }

  /**
   * {@return the function that writes a slot of thread-local storage}
   *
   * @param slot 0 or 1
   */
  public CoreFunction contextSet(NumberType type, int slot) {
    return new BuiltIn(
        new FunctionType(List.of(type), List.of()),
        arguments -> {
          instance.task().set(slot, arguments[0]);
          return 0;
        });
  }

  /** {@return the function that hands over the result of an asynchronous call} */
  public CoreFunction taskReturn(Optional<ValueType> result, CanonicalOptions options) {
    var signature = CoreSignature.ofTaskReturn(result);
    return new BuiltIn(
        signature.type(),
        arguments -> {
          instance.leave();
          var task = instance.task();
          var call = task.asynchronous();
          if (call.isEmpty()
              || !call.get().type().result().equals(result)
              || call.get().options().encoding() != options.encoding()
              || !call.get().options().memory().equals(options.memory())) {
            throw new GuestTrap("invalid `task.return` signature and/or options for current task");
          }
          var values = signature.parameters().lift(new Lifting(instance, options), arguments);
          task.resolve(values.stream().findFirst());
          return 0;
        });
  }

  /**
   * {@return the function of any operation that needs no more than its name}
   *
   * @throws IllegalArgumentException for those that have a method of their own here
   */
  public CoreFunction of(AsyncOperation operation) {
    return switch (operation) {
      case BACKPRESSURE_INC -> backpressure(1);
      case BACKPRESSURE_DEC -> backpressure(-1);
      case CONTEXT_GET, CONTEXT_SET, TASK_RETURN ->
          throw new IllegalArgumentException(operation + " needs more than its name");
      case TASK_CANCEL -> refused(operation, 0, List.of());
      case SUBTASK_DROP,
          WAITABLE_SET_DROP,
          STREAM_DROP_READABLE,
          STREAM_DROP_WRITABLE,
          FUTURE_DROP_READABLE,
          FUTURE_DROP_WRITABLE,
          ERROR_CONTEXT_DROP,
          THREAD_RESUME_LATER ->
          refused(operation, 1, List.of());
      case WAITABLE_JOIN, ERROR_CONTEXT_DEBUG_MESSAGE -> refused(operation, 2, List.of());
      case STREAM_NEW, FUTURE_NEW -> refused(operation, 0, List.of(NumberType.I64));
      case THREAD_YIELD -> goOn();
      case WAITABLE_SET_NEW, THREAD_INDEX, THREAD_SUSPEND, THREAD_AVAILABLE_PARALLELISM ->
          refused(operation, 0, Flat.I32);
      case SUBTASK_CANCEL,
          STREAM_CANCEL_READ,
          STREAM_CANCEL_WRITE,
          FUTURE_CANCEL_READ,
          FUTURE_CANCEL_WRITE,
          THREAD_SUSPEND_THEN_RESUME,
          THREAD_YIELD_THEN_RESUME,
          THREAD_SUSPEND_THEN_PROMOTE,
          THREAD_YIELD_THEN_PROMOTE ->
          refused(operation, 1, Flat.I32);
      case WAITABLE_SET_WAIT,
          WAITABLE_SET_POLL,
          FUTURE_READ,
          FUTURE_WRITE,
          ERROR_CONTEXT_NEW,
          THREAD_NEW_INDIRECT,
          THREAD_SPAWN_REF,
          THREAD_SPAWN_INDIRECT ->
          refused(operation, 2, Flat.I32);
      case STREAM_READ, STREAM_WRITE -> refused(operation, 3, Flat.I32);
    };
  }

  private CoreFunction backpressure(int more) {
    return new BuiltIn(
        new FunctionType(List.of(), List.of()),
        _ -> {
          instance.addBackpressure(more);
          return 0;
        });
  }

  /** There is no other thread to run, and nobody who could have cancelled this one. */
  private CoreFunction goOn() {
    return new BuiltIn(
        new FunctionType(List.of(), List.copyOf(Flat.I32)),
        _ -> {
          instance.leave();
          return 0;
        });
  }

  private CoreFunction refused(AsyncOperation operation, int parameters, List<NumberType> results) {
    return new BuiltIn(
        new FunctionType(List.copyOf(Flat.repeat(Flat.I32, parameters)), List.copyOf(results)),
        _ -> {
          instance.leave();
          throw new GuestTrap(
              operation + " needs WASI 0.3 (asynchronous components), not offered here");
        });
  }
}
