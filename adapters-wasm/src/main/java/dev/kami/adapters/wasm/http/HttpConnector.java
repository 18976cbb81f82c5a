package dev.kami.adapters.wasm.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes connections to the addresses that a gate admits, and to no other.
 *
 * @param names asked once for each request
 * @param tls which certificates are trusted; asked for when the first is needed, as it takes time
 * @param nanos a clock that only moves forward
 */
public record HttpConnector(
    NameResolver names, Supplier<SSLSocketFactory> tls, LongSupplier nanos) {

  private static final int MOST_ATTEMPTS = 4;

  /** {@return one that resolves and trusts as this machine and its JVM do} */
  public static HttpConnector system(LongSupplier nanos) {
    return new HttpConnector(
        NameResolver.SYSTEM, () -> (SSLSocketFactory) SSLSocketFactory.getDefault(), nanos);
  }

  /** {@return a socket that is connected to the server of the request} */
  Socket connect(HttpRequest request, Gate gate, Line line) throws IOException {
    var found = addresses(request.host());
    var admitted = found.stream().filter(gate::admits).limit(MOST_ATTEMPTS).toList();
    if (admitted.isEmpty()) {
      gate.refuse(found.getFirst());
      throw new HttpException(HttpFault.REQUEST_DENIED);
    }
    var end = saturated(nanos.getAsLong(), request.timeouts().connect());
    var socket = plain(admitted, request.port(), end, line);
    return request.secure() ? secure(socket, request, end) : socket;
  }

  private List<InetAddress> addresses(String host) throws HttpException {
    var literal = literal(host);
    if (literal.isPresent()) {
      return List.of(literal.get());
    }
    try {
      var found = names.resolve(host);
      if (!found.isEmpty()) {
        return found;
      }
    } catch (UnknownHostException _) {
      // Nobody knows it: the same as no address.
    }
    throw new HttpException(HttpFault.DNS_ERROR);
  }

  private static Optional<InetAddress> literal(String host) {
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Socket plain(List<InetAddress> addresses, int port, long end, Line line)
      throws IOException {
    var last = new HttpException(HttpFault.CONNECTION_REFUSED);
    for (var address : addresses) {
      var socket = new Socket(Proxy.NO_PROXY);
      line.hold(socket);
      try {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(address, port), millisUntil(end));
        return socket;
      } catch (SocketTimeoutException _) {
        last = new HttpException(HttpFault.CONNECTION_TIMEOUT);
      } catch (ConnectException _) {
        last = new HttpException(HttpFault.CONNECTION_REFUSED);
      } catch (NoRouteToHostException _) {
        last = new HttpException(HttpFault.DESTINATION_IP_UNROUTABLE);
      }
      line.checkOpen();
    }
    throw last;
  }

  private Socket secure(Socket plain, HttpRequest request, long end) throws IOException {
    var socket = (SSLSocket) tls.get().createSocket(plain, request.host(), request.port(), true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setApplicationProtocols(new String[] {"http/1.1"});
    socket.setSSLParameters(parameters);
    try {
      socket.setSoTimeout(millisUntil(end));
      socket.startHandshake();
      return socket;
    } catch (SocketTimeoutException _) {
      throw new HttpException(HttpFault.CONNECTION_TIMEOUT);
    } catch (SSLException e) {
      throw new HttpException(
          isAboutCertificate(e) ? HttpFault.TLS_CERTIFICATE_ERROR : HttpFault.TLS_PROTOCOL_ERROR);
    }
  }

  private static boolean isAboutCertificate(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return true;
      }
    }
    return false;
  }

  /** {@return what sockets take: whole milliseconds, 0 for no end} */
  private int millisUntil(long end) throws HttpException {
    if (end == Long.MAX_VALUE) {
      return 0;
    }
    var left = end - nanos.getAsLong();
    if (left <= 0) {
      throw new HttpException(HttpFault.CONNECTION_TIMEOUT);
    }
    return (int) Math.min(TimeUnit.NANOSECONDS.toMillis(left) + 1, Integer.MAX_VALUE);
  }

  private static long saturated(long now, long time) {
    return time >= Long.MAX_VALUE - Math.max(0, now) ? Long.MAX_VALUE : now + time;
  }
}
