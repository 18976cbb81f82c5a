package dev.kami.adapters.wasm.limits;

import java.util.concurrent.locks.Lock;

/** Where the account of one call has its memory from. Used by one thread at a time. */
public interface MemorySource {

  /**
   * {@return how many bytes are given: at least so many, perhaps more, or none}
   *
   * @param bytes that are needed now
   * @param most that the account may ever need beyond what it was given
   */
  long give(long bytes, long most);

  /**
   * {@return how many bytes the account keeps of those it was given}
   *
   * @param given before
   * @param used of them now; 0 when the account closes
   */
  long keep(long given, long used);

  /** {@return how many bytes more might be given} */
  long spare();

  /** {@return the bytes that all accounts together can have} */
  long limit();

  /** {@return the bytes of output that a call may make, as far as the host is concerned} */
  default long output() {
    return Long.MAX_VALUE;
  }

  /**
   * {@return held while a memory is copied to a larger place, so that one at a time is there twice}
   */
  Lock copying();
}
