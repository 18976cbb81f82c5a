package dev.kami.adapters.wasm.component.syntax;

/**
 * The built-ins of asynchronous components and threads, by name and opcode (Binary.md, {@code
 * canon}).
 */
public enum AsyncOperation {
  /** {@code backpressure.inc}. */
  BACKPRESSURE_INC("backpressure.inc", 0x24),
  /** {@code backpressure.dec}. */
  BACKPRESSURE_DEC("backpressure.dec", 0x25),
  /** {@code task.return}. */
  TASK_RETURN("task.return", 0x09),
  /** {@code task.cancel}. */
  TASK_CANCEL("task.cancel", 0x05),
  /** {@code context.get}. */
  CONTEXT_GET("context.get", 0x0a),
  /** {@code context.set}. */
  CONTEXT_SET("context.set", 0x0b),
  /** {@code subtask.cancel}. */
  SUBTASK_CANCEL("subtask.cancel", 0x06),
  /** {@code subtask.drop}. */
  SUBTASK_DROP("subtask.drop", 0x0d),
  /** {@code stream.new}. */
  STREAM_NEW("stream.new", 0x0e),
  /** {@code stream.read}. */
  STREAM_READ("stream.read", 0x0f),
  /** {@code stream.write}. */
  STREAM_WRITE("stream.write", 0x10),
  /** {@code stream.cancel-read}. */
  STREAM_CANCEL_READ("stream.cancel-read", 0x11),
  /** {@code stream.cancel-write}. */
  STREAM_CANCEL_WRITE("stream.cancel-write", 0x12),
  /** {@code stream.drop-readable}. */
  STREAM_DROP_READABLE("stream.drop-readable", 0x13),
  /** {@code stream.drop-writable}. */
  STREAM_DROP_WRITABLE("stream.drop-writable", 0x14),
  /** {@code future.new}. */
  FUTURE_NEW("future.new", 0x15),
  /** {@code future.read}. */
  FUTURE_READ("future.read", 0x16),
  /** {@code future.write}. */
  FUTURE_WRITE("future.write", 0x17),
  /** {@code future.cancel-read}. */
  FUTURE_CANCEL_READ("future.cancel-read", 0x18),
  /** {@code future.cancel-write}. */
  FUTURE_CANCEL_WRITE("future.cancel-write", 0x19),
  /** {@code future.drop-readable}. */
  FUTURE_DROP_READABLE("future.drop-readable", 0x1a),
  /** {@code future.drop-writable}. */
  FUTURE_DROP_WRITABLE("future.drop-writable", 0x1b),
  /** {@code error-context.new}. */
  ERROR_CONTEXT_NEW("error-context.new", 0x1c),
  /** {@code error-context.debug-message}. */
  ERROR_CONTEXT_DEBUG_MESSAGE("error-context.debug-message", 0x1d),
  /** {@code error-context.drop}. */
  ERROR_CONTEXT_DROP("error-context.drop", 0x1e),
  /** {@code waitable-set.new}. */
  WAITABLE_SET_NEW("waitable-set.new", 0x1f),
  /** {@code waitable-set.wait}. */
  WAITABLE_SET_WAIT("waitable-set.wait", 0x20),
  /** {@code waitable-set.poll}. */
  WAITABLE_SET_POLL("waitable-set.poll", 0x21),
  /** {@code waitable-set.drop}. */
  WAITABLE_SET_DROP("waitable-set.drop", 0x22),
  /** {@code waitable.join}. */
  WAITABLE_JOIN("waitable.join", 0x23),
  /** {@code thread.index}. */
  THREAD_INDEX("thread.index", 0x26),
  /** {@code thread.new-indirect}. */
  THREAD_NEW_INDIRECT("thread.new-indirect", 0x27),
  /** {@code thread.resume-later}. */
  THREAD_RESUME_LATER("thread.resume-later", 0x28),
  /** {@code thread.suspend}. */
  THREAD_SUSPEND("thread.suspend", 0x29),
  /** {@code thread.yield}. */
  THREAD_YIELD("thread.yield", 0x0c),
  /** {@code thread.suspend-then-resume}. */
  THREAD_SUSPEND_THEN_RESUME("thread.suspend-then-resume", 0x2a),
  /** {@code thread.yield-then-resume}. */
  THREAD_YIELD_THEN_RESUME("thread.yield-then-resume", 0x2b),
  /** {@code thread.suspend-then-promote}. */
  THREAD_SUSPEND_THEN_PROMOTE("thread.suspend-then-promote", 0x2c),
  /** {@code thread.yield-then-promote}. */
  THREAD_YIELD_THEN_PROMOTE("thread.yield-then-promote", 0x2d),
  /** {@code thread.spawn-ref}. */
  THREAD_SPAWN_REF("thread.spawn-ref", 0x40),
  /** {@code thread.spawn-indirect}. */
  THREAD_SPAWN_INDIRECT("thread.spawn-indirect", 0x41),
  /** {@code thread.available-parallelism}. */
  THREAD_AVAILABLE_PARALLELISM("thread.available-parallelism", 0x42);

  private final String text;
  private final int opcode;

  AsyncOperation(String text, int opcode) {
    this.text = text;
    this.opcode = opcode;
  }

  /** {@return the byte that introduces it} */
  public int opcode() {
    return opcode;
  }

  /** {@return its name in the text format} */
  @Override
  public String toString() {
    return text;
  }
}
