package dev.kami.adapters.wasm.engine;

/** A platform thread with a stack of the size that guests get, wherever they run. */
final class GuestThread extends Thread {

  private static final long STACK_BYTES = 32L * 1024 * 1024;

  /** A thread that does this work and does not keep the program alive. */
  GuestThread(Runnable work) {
    super(null, work, "kami-guest", STACK_BYTES);
    setDaemon(true);
  }

  /** {@return whether guests may run on the calling thread} */
  static boolean isCurrent() {
    return Thread.currentThread() instanceof GuestThread;
  }
}
