package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.wasi.p2.http.WebCaller.ok;
import static dev.kami.adapters.wasm.wasi.p2.http.WebCaller.some;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.kami.adapters.wasm.component.value.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecureServerTest {

  private static final String PASSWORD = "changeit";
  private static final Duration TIME = Duration.ofSeconds(20);

  @TempDir private static Path folder;
  private static SSLContext context;
  private static HttpsServer server;

  @BeforeAll
  static void start_a_server_with_a_certificate_for_its_name() throws Exception {
    var store = folder.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=secure.example",
                "-ext",
                "SAN=dns:secure.example",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-storetype",
                "PKCS12")
            .inheritIO()
            .start();
    assertEquals(0, made.waitFor());
    context = context(store);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          var host = exchange.getRequestHeaders().getFirst("Host").getBytes(US_ASCII);
          exchange.sendResponseHeaders(200, host.length);
          exchange.getResponseBody().write(host);
          exchange.close();
        });
    server.start();
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD.toCharArray());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @AfterAll
  static void stop_it() {
    server.stop(0);
  }

  private static String fetch(String host, SSLSocketFactory tls) {
    try (var guest =
        new WebCaller(
            _ -> List.of(InetAddress.ofLiteral("127.0.0.1")), tls, TIME, host, "127.0.0.1")) {
      var request = guest.request("GET", host + ":" + server.getAddress().getPort(), "/");
      Value secure = WebCaller.scheme("HTTPS");
      ok(guest.call("[method]outgoing-request.set-scheme", request, some(secure)));
      return guest.fetch(request);
    }
  }

  @Test
  void the_name_is_checked_though_the_connection_goes_to_an_address() {
    var tls = context.getSocketFactory();
    assertEquals(
        "200 secure.example:" + server.getAddress().getPort(), fetch("secure.example", tls));
    assertEquals("TLS-certificate-error", fetch("other.example", tls));
    assertEquals("TLS-certificate-error", fetch("127.0.0.1", tls));
  }

  @Test
  void a_certificate_that_nobody_trusts_is_refused() {
    assertEquals(
        "TLS-certificate-error",
        fetch("secure.example", (SSLSocketFactory) SSLSocketFactory.getDefault()));
  }

  @Test
  void what_is_no_tls_is_told() throws IOException {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var guest = new WebCaller("127.0.0.1")) {
      Thread.ofVirtual().start(() -> greet(plain));
      var request = guest.request("GET", "127.0.0.1:" + plain.getLocalPort(), "/");
      ok(
          guest.call(
              "[method]outgoing-request.set-scheme", request, some(WebCaller.scheme("HTTPS"))));
      assertEquals("TLS-protocol-error", guest.fetch(request));
    }
  }

  /** Speaks before it was spoken to, and in plain text. */
  private static void greet(ServerSocket server) {
    try (var socket = server.accept()) {
      socket.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes(US_ASCII));
      socket.getInputStream().read();
    } catch (IOException _) {
      // The client has gone, as it may.
    }
  }
}
