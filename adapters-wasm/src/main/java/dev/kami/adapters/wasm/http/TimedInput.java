package dev.kami.adapters.wasm.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What a socket receives, by the time it may take. */
final class TimedInput {

  private static final int BUFFER = 16 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final LongSupplier nanos;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private long start;
  private long allowed;
  private boolean each;
  private HttpFault late = HttpFault.RESPONSE_TIMEOUT;

  TimedInput(Socket socket, LongSupplier nanos) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.allowed = HttpTimeouts.NEVER;
  }

  /** Everything from now on together may take so long. */
  void within(long time, HttpFault fault) {
    start = nanos.getAsLong();
    allowed = time;
    each = false;
    late = fault;
  }

  /** Each part from now on may take so long. */
  void eachWithin(long time, HttpFault fault) {
    within(time, fault);
    each = true;
  }

  /** {@return the next byte; -1 at the end} */
  int read() throws IOException {
    return fill() ? buffer[position++] & 0xff : -1;
  }

  /** {@return the bytes read, at least one; -1 at the end} */
  int read(byte[] into, int most) throws IOException {
    if (!fill()) {
      return -1;
    }
    var count = Math.min(most, limit - position);
    System.arraycopy(buffer, position, into, 0, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      if (each) {
        start = nanos.getAsLong();
      }
      var left = allowed == HttpTimeouts.NEVER ? 0 : millis();
      try {
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        limit = Math.max(0, in.read(buffer));
        position = 0;
      } catch (SocketTimeoutException _) {
        throw new HttpException(late);
      }
    }
    return position < limit;
  }

  /** {@return the whole milliseconds that are left, at least one} */
  private long millis() throws HttpException {
    var left = allowed - (nanos.getAsLong() - start);
    if (left <= 0) {
      throw new HttpException(late);
    }
    return TimeUnit.NANOSECONDS.toMillis(left) + 1;
  }
}
