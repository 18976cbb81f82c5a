package dev.kami.adapters.mcp.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection to a server on which anything can be sent, well formed or not. */
public final class RawHttp implements AutoCloseable {

  /**
   * A response.
   *
   * @param status the status code
   * @param headers by their names in small letters
   * @param body the whole body
   */
  public record Response(int status, Map<String, String> headers, String body) {

    /** Takes a copy. */
    public Response {
      headers = new TreeMap<>(headers);
    }
  }

  private static final int PATIENCE = 60_000;

  private final Socket socket;
  private final InputStream input;

  /** Connects to a port of this machine. */
  public RawHttp(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
    input = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends text, each line of which gets a carriage return. */
  public void send(String text) throws IOException {
    sendBytes(text.replace("\n", "\r\n").getBytes(UTF_8));
  }

  /** Sends bytes as they are. */
  public void sendBytes(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Says that nothing more will be sent. */
  public void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** {@return the next response} */
  public Response receive() throws IOException {
    var status = line().split(" ", 3);
    var headers = new TreeMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Response(Integer.parseInt(status[1]), headers, body(headers));
  }

  /** {@return the next line without its end} */
  public String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (var b = read(); b != '\n'; b = read()) {
      line.write(b);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  /** {@return whether the server closes the connection, without another byte} */
  public boolean isClosed() {
    try {
      return input.read() < 0;
    } catch (IOException _) {
      return true;
    }
  }

  private String body(Map<String, String> headers) throws IOException {
    if ("chunked".equals(headers.get("transfer-encoding"))) {
      var body = new ByteArrayOutputStream();
      for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
        body.writeBytes(input.readNBytes(size));
        line();
      }
      line();
      return body.toString(UTF_8);
    }
    var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new String(input.readNBytes(length), UTF_8);
  }

  private int read() throws IOException {
    var b = input.read();
    if (b < 0) {
      throw new EOFException("the server has closed the connection");
    }
    return b;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
