package dev.kami.adapters.wasm.limits;

import java.util.concurrent.locks.LockSupport;

/** A clock that only moves forward, and a way to let it. */
public interface Ticker {

  /** The machine's own. */
  Ticker SYSTEM =
      new Ticker() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void park(long nanos) {
          LockSupport.parkNanos(nanos);
        }
      };

  /** {@return nanoseconds since some fixed but arbitrary moment} */
  long nanos();

  /** Gives the processor away for at most that many nanoseconds; may return early. */
  void park(long nanos);
}
