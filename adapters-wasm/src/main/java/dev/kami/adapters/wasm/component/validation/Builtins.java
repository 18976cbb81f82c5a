package dev.kami.adapters.wasm.component.validation;

import static dev.kami.adapters.wasm.component.validation.CoreSignatures.takes;
import static dev.kami.adapters.wasm.module.NumberType.I32;

import dev.kami.adapters.wasm.component.resolve.TypeResolver;
import dev.kami.adapters.wasm.component.syntax.Canon;
import dev.kami.adapters.wasm.component.type.FutureType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.NumberType;
import dev.kami.adapters.wasm.module.ReferenceType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Built-ins of asynchronous components and threads (CanonicalABI.md, canonical definitions).
 * Whether they can run is another matter.
 */
final class Builtins {

  private static final int CONTEXT_SLOTS = 2;

  private final Run run;
  private final Scope scope;

  Builtins(Scope scope) {
    this.run = scope.run();
    this.scope = scope;
  }

  /** {@return the type of the core function} */
  FunctionType type(Canon.Builtin builtin) {
    return switch (builtin.operation()) {
      case BACKPRESSURE_INC, BACKPRESSURE_DEC, TASK_CANCEL -> takes(0);
      case SUBTASK_DROP, ERROR_CONTEXT_DROP, WAITABLE_SET_DROP, THREAD_RESUME_LATER -> takes(1);
      case WAITABLE_SET_NEW, THREAD_INDEX, THREAD_SUSPEND, THREAD_YIELD -> takes(0, I32);
      case SUBTASK_CANCEL,
          THREAD_SUSPEND_THEN_RESUME,
          THREAD_YIELD_THEN_RESUME,
          THREAD_SUSPEND_THEN_PROMOTE,
          THREAD_YIELD_THEN_PROMOTE ->
          takes(1, I32);
      case WAITABLE_JOIN -> takes(2);
      case CONTEXT_GET -> {
        checkContext(builtin);
        yield takes(0, I32);
      }
      case CONTEXT_SET -> {
        checkContext(builtin);
        yield takes(1);
      }
      case WAITABLE_SET_WAIT, WAITABLE_SET_POLL -> {
        scope.core().memories().get(builtin.index().orElseThrow());
        yield takes(2, I32);
      }
      case TASK_RETURN -> taskReturn(builtin);
      case STREAM_NEW -> {
        stream(builtin);
        yield CoreSignatures.PAIR;
      }
      case FUTURE_NEW -> {
        future(builtin);
        yield CoreSignatures.PAIR;
      }
      case STREAM_READ -> copy(stream(builtin), builtin, true, takes(3, I32));
      case STREAM_WRITE -> copy(stream(builtin), builtin, false, takes(3, I32));
      case FUTURE_READ -> copy(future(builtin), builtin, true, takes(2, I32));
      case FUTURE_WRITE -> copy(future(builtin), builtin, false, takes(2, I32));
      case STREAM_CANCEL_READ, STREAM_CANCEL_WRITE -> {
        stream(builtin);
        yield takes(1, I32);
      }
      case FUTURE_CANCEL_READ, FUTURE_CANCEL_WRITE -> {
        future(builtin);
        yield takes(1, I32);
      }
      case STREAM_DROP_READABLE, STREAM_DROP_WRITABLE -> {
        stream(builtin);
        yield takes(1);
      }
      case FUTURE_DROP_READABLE, FUTURE_DROP_WRITABLE -> {
        future(builtin);
        yield takes(1);
      }
      case ERROR_CONTEXT_NEW -> {
        CanonOptions options = CanonOptions.of(builtin.options(), scope);
        options.refuseAllButMemory(builtin.operation().toString());
        options.requireMemory(true);
        yield takes(2, I32);
      }
      case ERROR_CONTEXT_DEBUG_MESSAGE -> {
        CanonOptions options = CanonOptions.of(builtin.options(), scope);
        options.refuseLiftOptions(builtin.operation().toString());
        options.refuse(options.async(), "async", builtin.operation().toString());
        options.requireRealloc(true);
        yield takes(2);
      }
      case THREAD_NEW_INDIRECT -> {
        checkThread(builtin);
        yield takes(2, I32);
      }
      case THREAD_SPAWN_REF, THREAD_SPAWN_INDIRECT, THREAD_AVAILABLE_PARALLELISM ->
          throw run.invalid(
              "threads that run in parallel are not supported: %s".formatted(builtin.operation()));
    };
  }

  private void checkContext(Canon.Builtin builtin) {
    if (builtin.value().filter(NumberType.I32::equals).isEmpty()) {
      throw run.invalid("%s is of type `i32` only".formatted(builtin.operation()));
    }
    if (builtin.index().orElseThrow() >= CONTEXT_SLOTS) {
      throw run.invalid("%s has slots 0 and 1 only".formatted(builtin.operation()));
    }
  }

  private FunctionType taskReturn(Canon.Builtin builtin) {
    CanonOptions options = CanonOptions.of(builtin.options(), scope);
    options.refuseAllButMemory(builtin.operation().toString());
    Optional<ValueType> result = new TypeResolver(scope).optional(builtin.result());
    if (result.filter(type -> run.measures().of(type).borrows()).isPresent()) {
      throw run.invalid("function result cannot contain a `borrow` type");
    }
    List<NumberType> flat = run.flattening().all(result.stream());
    boolean spilled = flat.size() > Flattening.MAXIMUM;
    options.requireMemory(spilled || run.measures().hasPointers(result.stream()));
    return spilled ? takes(1) : new FunctionType(List.copyOf(flat), List.of());
  }

  private Optional<ValueType> stream(Canon.Builtin builtin) {
    int index = builtin.type().orElseThrow();
    if (scope.types().get(index) instanceof StreamType(Optional<ValueType> element)) {
      return element;
    }
    throw run.invalid("type index %d is not a stream type".formatted(index));
  }

  private Optional<ValueType> future(Canon.Builtin builtin) {
    int index = builtin.type().orElseThrow();
    if (scope.types().get(index) instanceof FutureType(Optional<ValueType> element)) {
      return element;
    }
    throw run.invalid("type index %d is not a future type".formatted(index));
  }

  /** Elements go from or to the memory. */
  private FunctionType copy(
      Optional<ValueType> element, Canon.Builtin builtin, boolean reads, FunctionType type) {
    CanonOptions options = CanonOptions.of(builtin.options(), scope);
    options.refuseLiftOptions(builtin.operation().toString());
    options.requireMemory(element.isPresent());
    Stream<ValueType> written = reads ? element.stream() : Stream.empty();
    options.requireRealloc(run.measures().hasPointers(written));
    return type;
  }

  private void checkThread(Canon.Builtin builtin) {
    int index = builtin.type().orElseThrow();
    if (!(scope.core().types().get(index) instanceof CoreType.Composite(var start))
        || !start.equals(takes(1))) {
      throw run.invalid(
          "core type index %d is not (func (param i32)), as threads want".formatted(index));
    }
    if (!scope
        .core()
        .tables()
        .get(builtin.index().orElseThrow())
        .elements()
        .equals(ReferenceType.FUNCREF)) {
      throw run.invalid("the table of a thread's functions must be of `funcref`");
    }
  }
}
