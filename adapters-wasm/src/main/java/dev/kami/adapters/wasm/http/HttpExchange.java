package dev.kami.adapters.wasm.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response, on a connection of its own. Whoever starts it looks from time to
 * time how far it is; two threads of the host do the waiting, and end at once when it is closed,
 * but for one that waits for the operating system to resolve a name: it ends when that does, and
 * connects to nothing then.
 */
public final class HttpExchange implements Closeable {

  private final HttpRequest request;
  private final BytePipe sent;
  private final Supplier<List<HttpField>> sentTrailers;
  private final Traffic traffic;
  private final BytePipe received = new BytePipe();
  private final Line line;
  private volatile @Nullable HttpResponse response;
  private volatile @Nullable List<HttpField> trailers;

  private HttpExchange(
      HttpRequest request, BytePipe sent, Supplier<List<HttpField>> sentTrailers, Traffic traffic) {
    this.request = request;
    this.sent = sent;
    this.sentTrailers = sentTrailers;
    this.traffic = traffic;
    this.line = new Line(traffic::ended);
  }

  /**
   * {@return an exchange that has been started}
   *
   * @param sent the body of the request, which goes on filling
   * @param sentTrailers what follows the body, asked for once it is finished
   */
  public static HttpExchange start(
      HttpConnector connector,
      HttpRequest request,
      BytePipe sent,
      Supplier<List<HttpField>> sentTrailers,
      Gate gate,
      Traffic traffic) {
    var exchange = new HttpExchange(request, sent, sentTrailers, traffic);
    exchange.run("send", () -> exchange.send(connector, gate));
    return exchange;
  }

  /** {@return the head of the response, once it is there} */
  public Optional<HttpResponse> response() {
    return Optional.ofNullable(response);
  }

  /** {@return why there is no response, or no whole one} */
  public Optional<HttpException> failure() {
    return received.failure();
  }

  /** {@return the body of the response} */
  public BytePipe body() {
    return received;
  }

  /** {@return what followed the body, once it has been received} */
  public Optional<List<HttpField>> trailers() {
    return Optional.ofNullable(trailers);
  }

  /** Gives it up, whatever it is doing. */
  @Override
  public void close() {
    end(new HttpException(HttpFault.CONNECTION_TERMINATED));
  }

  /** Something that fails when the connection does. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private void run(String what, Work work) {
    try {
      Thread.ofPlatform().daemon().name("kami-http-" + what).start(() -> attempt(work));
    } catch (OutOfMemoryError _) {
      end(new HttpException(HttpFault.INTERNAL_ERROR));
    }
  }

  /** Whatever goes wrong is told to who waits: nobody else would learn of it. */
  private void attempt(Work work) {
    try {
      work.run();
    } catch (HttpException e) {
      end(e);
    } catch (IOException _) {
      end(new HttpException(HttpFault.CONNECTION_TERMINATED));
    } catch (RuntimeException | OutOfMemoryError _) {
      end(new HttpException(HttpFault.INTERNAL_ERROR));
    }
  }

  private void send(HttpConnector connector, Gate gate) throws IOException {
    var socket = connector.connect(request, gate, line);
    var writer = new RequestWriter(request, socket.getOutputStream());
    writer.head();
    run("receive", () -> receive(socket, connector));
    if (!(request.length() instanceof BodyLength.None)) {
      sendBody(writer);
    }
  }

  /**
   * A server may answer and close before it has the whole body, or before the guest has said that
   * it was all: its answer counts, and what is still written goes nowhere.
   */
  private void sendBody(RequestWriter writer) throws IOException {
    try {
      writer.body(sent, sentTrailers);
    } catch (HttpException e) {
      throw e;
    } catch (IOException _) {
      sent.discard();
    }
  }

  private void receive(Socket socket, HttpConnector connector) throws IOException {
    var in = new TimedInput(socket, connector.nanos());
    var reader = new ResponseReader(in, traffic);
    in.within(request.timeouts().firstByte(), HttpFault.RESPONSE_TIMEOUT);
    var head = reader.head();
    response = head;
    in.eachWithin(request.timeouts().betweenBytes(), HttpFault.CONNECTION_READ_TIMEOUT);
    trailers = reader.body(request.method(), head, received);
    received.finish();
    sent.discard();
    line.close();
  }

  private void end(HttpException reason) {
    received.fail(reason);
    sent.fail(reason);
    sent.discard();
    line.close();
  }
}
