package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.component.syntax.AsyncOperation;
import dev.kami.adapters.wasm.component.syntax.Canon;
import dev.kami.adapters.wasm.component.syntax.CanonOption;
import dev.kami.adapters.wasm.component.syntax.ValueTypeUse;
import dev.kami.adapters.wasm.module.TypeReader;
import dev.kami.adapters.wasm.module.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what follows the opcode of an asynchronous built-in (Binary.md, {@code canon}). */
final class BuiltinReader {
  private final Cursor at;
  private final CanonReader canons;
  private OptionalInt type = OptionalInt.empty();
  private Optional<ValueTypeUse> result = Optional.empty();
  private Optional<ValueType> value = Optional.empty();
  private OptionalInt index = OptionalInt.empty();
  private boolean flag;
  private List<CanonOption> options = List.of();

  BuiltinReader(Cursor at, CanonReader canons) {
    this.at = at;
    this.canons = canons;
  }

  /** The built-in whose opcode has just been read. */
  Canon builtin(int start, int opcode) {
    AsyncOperation operation = operation(start, opcode);
    operands(operation);
    return new Canon.Builtin(operation, type, result, value, index, flag, options);
  }

  private static AsyncOperation operation(int start, int opcode) {
    for (AsyncOperation operation : AsyncOperation.values()) {
      if (operation.opcode() == opcode) {
        return operation;
      }
    }
    throw Cursor.unknown(start, opcode, "canonical definition");
  }

  private void operands(AsyncOperation operation) {
    switch (operation) {
      case BACKPRESSURE_INC,
          BACKPRESSURE_DEC,
          TASK_CANCEL,
          SUBTASK_DROP,
          ERROR_CONTEXT_DROP,
          WAITABLE_SET_NEW,
          WAITABLE_SET_DROP,
          WAITABLE_JOIN,
          THREAD_INDEX,
          THREAD_RESUME_LATER -> {}
      case TASK_RETURN -> {
        result = new DefinedTypeReader(at).result();
        options();
      }
      case CONTEXT_GET, CONTEXT_SET -> {
        value = Optional.of(new TypeReader(at.in()).valueType());
        index();
      }
      case SUBTASK_CANCEL,
          THREAD_SUSPEND,
          THREAD_YIELD,
          THREAD_SUSPEND_THEN_RESUME,
          THREAD_YIELD_THEN_RESUME,
          THREAD_SUSPEND_THEN_PROMOTE,
          THREAD_YIELD_THEN_PROMOTE,
          THREAD_AVAILABLE_PARALLELISM ->
          flag();
      case STREAM_NEW,
          STREAM_DROP_READABLE,
          STREAM_DROP_WRITABLE,
          FUTURE_NEW,
          FUTURE_DROP_READABLE,
          FUTURE_DROP_WRITABLE ->
          type();
      case STREAM_READ, STREAM_WRITE, FUTURE_READ, FUTURE_WRITE -> {
        type();
        options();
      }
      case STREAM_CANCEL_READ, STREAM_CANCEL_WRITE, FUTURE_CANCEL_READ, FUTURE_CANCEL_WRITE -> {
        type();
        flag();
      }
      case ERROR_CONTEXT_NEW, ERROR_CONTEXT_DEBUG_MESSAGE -> options();
      case WAITABLE_SET_WAIT, WAITABLE_SET_POLL -> {
        flag();
        index();
      }
      case THREAD_NEW_INDIRECT -> {
        type();
        index();
      }
      case THREAD_SPAWN_REF -> {
        flag();
        type();
      }
      case THREAD_SPAWN_INDIRECT -> {
        flag();
        type();
        index();
      }
    }
  }

  private void type() {
    type = OptionalInt.of(at.index());
  }

  private void index() {
    index = OptionalInt.of(at.index());
  }

  private void flag() {
    flag = at.flag("mark of an asynchronous, cancellable or shared built-in");
  }

  private void options() {
    options = canons.options();
  }
}
