package dev.kami.adapters.wasm.http;

import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** The socket of an exchange, whichever it is now, so that it can be closed at any moment. */
final class Line {

  private final Runnable whenClosed;
  private @Nullable Socket socket;
  private boolean closed;

  Line(Runnable whenClosed) {
    this.whenClosed = whenClosed;
  }

  /** Takes a socket in place of the last; closes it at once when the exchange has ended. */
  synchronized void hold(Socket next) throws IOException {
    drop();
    socket = next;
    if (closed) {
      drop();
    }
    checkOpen();
  }

  /** Fails when the exchange has ended. */
  synchronized void checkOpen() throws HttpException {
    if (closed) {
      throw new HttpException(HttpFault.CONNECTION_TERMINATED);
    }
  }

  /** Closes the socket; whoever waits for it fails. Closing twice is harmless. */
  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      drop();
    }
    whenClosed.run();
  }

  private void drop() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException _) {
        // It is of no use to anybody any more.
      }
    }
  }
}
