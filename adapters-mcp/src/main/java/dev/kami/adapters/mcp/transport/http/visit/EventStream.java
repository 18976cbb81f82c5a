package dev.kami.adapters.mcp.transport.http.visit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Server-sent events, as the HTML standard writes them; used by one thread. */
public final class EventStream {

  private final OutputStream out;
  private final WriteGuard guard;

  private EventStream(OutputStream out, WriteGuard guard) {
    this.out = out;
    this.guard = guard;
  }

  /** {@return a stream whose headers have left} */
  static EventStream on(OutputStream out, WriteGuard guard) throws IOException {
    var stream = new EventStream(out, guard);
    guard.run(out::flush);
    return stream;
  }

  /** Sends an event; the text must have no line break. */
  public void event(String text) throws IOException {
    write("event: message\ndata: " + text + "\n\n");
  }

  /** Sends what clients ignore, which keeps a connection open, or shows that it no longer is. */
  public void comment() throws IOException {
    write(":\n\n");
  }

  /** Ends the stream in order. */
  public void close() throws IOException {
    guard.run(out::close);
  }

  private void write(String text) throws IOException {
    guard.run(() -> {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    });
  }
}
