package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.wasi.p2.http.WebCaller.label;
import static dev.kami.adapters.wasm.wasi.p2.http.WebCaller.ok;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.limits.Stop;
import dev.kami.adapters.wasm.wasi.call.NetworkAccount;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostileServerTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

  private WebCaller guest = new WebCaller("127.0.0.1");

  @AfterEach
  void close_it() {
    guest.close();
  }

  private String fetch(RawServer server) {
    return guest.fetch(request(server));
  }

  private Value request(RawServer server) {
    return guest.request("GET", "127.0.0.1:" + server.port(), "/");
  }

  @ParameterizedTest
  @CsvSource({
    "'HTTP/1.1 200 OK\\r\\n\\r\\nto the end', 200 to the end",
    "'HTTP/1.0 200\\nContent-Length: 2\\n\\nabcd', 200 ab",
    "'HTTP/1.1 100 Go\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\n\\r\\nx', 200 x",
    "'HTTP/1.1 204 None\\r\\n\\r\\nx', '204 '",
    "'HTTP/1.1 200 OK\\r\\nContent-Length: 3\\r\\nContent-Length: 3\\r\\n\\r\\nabc', 200 abc",
    "'HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\nabc', 200 abc then"
        + " HTTP-response-incomplete",
    "'HTTP/1.1 200 OK\\r\\nContent-Length: 3\\r\\nContent-Length: 4\\r\\n\\r\\nabc', '200  then"
        + " HTTP-protocol-error'",
    "'HTTP/1.1 200 OK\\r\\nContent-Length: -1\\r\\n\\r\\nabc', '200  then HTTP-protocol-error'",
    "'HTTP/1.1 200 OK\\r\\nTransfer-Encoding: gzip, chunked\\r\\n\\r\\n', '200  then"
        + " HTTP-response-transfer-coding'",
    "'HTTP/1.1 101 Switch\\r\\n\\r\\n', HTTP-upgrade-failed",
    "'HTTP/2 200\\r\\n\\r\\n', HTTP-protocol-error",
    "'<html>', HTTP-response-incomplete",
    "'HTTP/1.1 099 X\\r\\n\\r\\n', HTTP-protocol-error",
    "'HTTP/1.1 200 OK\\r\\nno colon\\r\\n\\r\\n', HTTP-protocol-error",
    "'HTTP/1.1 200 OK\\r\\nspace : x\\r\\n\\r\\n', HTTP-protocol-error",
    "'HTTP/1.1 200 OK\\r\\na: x\\r\\n folded\\r\\n\\r\\n', HTTP-protocol-error",
    "'HTTP/1.1 200 OK\\r\\na: \\0\\r\\n\\r\\n', HTTP-protocol-error",
    "'HTTP/1.1 200 OK\\r\\na: b', HTTP-response-incomplete",
    "'', HTTP-response-incomplete"
  })
  void an_answer_is_what_it_is_by_the_specification(String answer, String expected)
      throws IOException {
    try (var server = RawServer.saying(unescaped(answer))) {
      assertEquals(expected, fetch(server));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'3\\r\\nabc\\r\\n0\\r\\n\\r\\n', 200 abc",
    "'3;x=y\\r\\nabc\\r\\n000\\r\\nTrailer: t\\r\\n\\r\\n', 200 abc",
    "'3\\r\\nabc', 200 abc then HTTP-response-incomplete",
    "'3\\r\\nabcd\\r\\n0\\r\\n\\r\\n', 200 abc then HTTP-protocol-error",
    "'x\\r\\nabc\\r\\n0\\r\\n\\r\\n', '200  then HTTP-protocol-error'",
    "'-3\\r\\nabc\\r\\n0\\r\\n\\r\\n', '200  then HTTP-protocol-error'",
    "'ffffffffffffffff\\r\\nabc\\r\\n', '200  then HTTP-protocol-error'",
    "'7fffffff\\r\\nabc', 200 abc then HTTP-response-incomplete",
    "'\\r\\n\\r\\n', '200  then HTTP-protocol-error'"
  })
  void chunks_are_exactly_chunks(String chunks, String expected) throws IOException {
    try (var server = RawServer.saying(CHUNKED + unescaped(chunks))) {
      assertEquals(expected, fetch(server));
    }
  }

  private static String unescaped(String text) {
    return text.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0");
  }

  @Test
  void trailers_come_after_the_body_whether_it_was_read_or_not() throws IOException {
    var text = CHUNKED + "3\r\nabc\r\n0\r\nx-sum: 7\r\n\r\n";
    try (var server = RawServer.saying(text)) {
      var response = ok(guest.response(ok(guest.handle(request(server)))));
      var body = ok(guest.call("[method]incoming-response.consume", response));
      var future = guest.call("[static]incoming-body.finish", body);
      var pollable = guest.call("[method]future-trailers.subscribe", future);
      guest.caller().run("wasi:io/poll#[method]pollable.block", pollable);
      var got = ((Value.Case) guest.call("[method]future-trailers.get", future)).value();
      var trailers = ((Value.Case) ok(ok(got.orElseThrow()))).value().orElseThrow();
      var sum = guest.call("[method]fields.get", trailers, new Value.Text("x-sum"));
      assertEquals(1, ((Value.Sequence) sum).elements().size());
    }
  }

  @Test
  void an_answer_that_comes_before_the_end_of_the_body_counts_and_the_body_goes_nowhere()
      throws IOException {
    try (var server = RawServer.saying(OK + "Content-Length: 5\r\n\r\nearly")) {
      var authority = "127.0.0.1:" + server.port();
      for (var header : new String[][] {{}, {"Content-Length", "8"}}) {
        var request = guest.request("PUT", authority, "/", header);
        var body = ok(guest.call("[method]outgoing-request.body", request));
        var future = ok(guest.handle(request));
        var response = ok(guest.response(future));
        var answer = ok(guest.call("[method]incoming-response.consume", response));
        assertEquals("early", guest.read(answer));
        assertEquals("ok", guest.write(body, "too late"));
        ok(guest.finish(body));
      }
    }
  }

  @Test
  void a_header_without_end_is_cut_off() throws IOException {
    try (var server =
        new RawServer(out -> {
          out.write(OK.getBytes(US_ASCII));
          while (true) {
            out.write("x: y\r\n".repeat(100).getBytes(US_ASCII));
          }
        })) {
      assertEquals("HTTP-response-header-section-size", fetch(server));
    }
    try (var server =
        new RawServer(out -> {
          while (true) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII));
          }
        })) {
      assertEquals("HTTP-protocol-error", fetch(server));
    }
  }

  @Test
  void a_body_without_end_is_cut_off() throws IOException {
    try (var server =
        new RawServer(out -> {
          out.write((OK + "\r\n").getBytes(US_ASCII));
          var bytes = new byte[1 << 16];
          while (true) {
            out.write(bytes);
          }
        })) {
      var fetched = fetch(server);
      assertTrue(fetched.endsWith(" then HTTP-response-body-size"), fetched);
      assertEquals(
          "denied: sending or receiving more because one call may have 64 MB of the network",
          guest.denials().getFirst());
    }
  }

  @Test
  void a_server_that_says_nothing_is_given_up_when_the_guest_wants() throws IOException {
    var silence = new CountDownLatch(1);
    try (var server = new RawServer(_ -> silence.await())) {
      var options = guest.timeout("first-byte-timeout", Duration.ofMillis(30));
      assertEquals("HTTP-response-timeout", guest.fetch(request(server), options));
    }
    try (var server =
        new RawServer(out -> {
          out.write((OK + "\r\nsome").getBytes(US_ASCII));
          out.flush();
          silence.await();
        })) {
      var options = guest.timeout("between-bytes-timeout", Duration.ofMillis(30));
      assertEquals("200 some then connection-read-timeout", guest.fetch(request(server), options));
    }
  }

  @Test
  void a_header_that_drips_does_not_outlast_its_time() throws IOException {
    var pace = new CountDownLatch(1);
    try (var server =
        new RawServer(out -> {
          for (var c : (OK + "a: " + "b".repeat(100_000)).getBytes(US_ASCII)) {
            out.write(c);
            out.flush();
            pace.await(5, TimeUnit.MILLISECONDS);
          }
        })) {
      var options = guest.timeout("first-byte-timeout", Duration.ofMillis(100));
      assertTimeoutPreemptively(
          Duration.ofSeconds(2),
          () -> assertEquals("HTTP-response-timeout", guest.fetch(request(server), options)));
    }
  }

  @Test
  void a_call_that_is_taken_back_stops_reading_at_once_and_leaves_nothing() throws Exception {
    var silence = new CountDownLatch(1);
    try (var server = new RawServer(_ -> silence.await())) {
      var future = ok(guest.handle(request(server)));
      var cancelled = new long[1];
      Thread.ofVirtual()
          .start(() -> {
            while (server.heads().isEmpty()) {
              Thread.onSpinWait();
            }
            cancelled[0] = System.nanoTime();
            guest.cancel();
          });
      assertThrows(GuestTrap.class, () -> guest.response(future));
      var late = System.nanoTime() - cancelled[0];
      assertEquals(Optional.of(Stop.CANCELLED), guest.caller().context().guard().reason());
      assertTrue(late < Duration.ofMillis(100).toNanos(), late + " ns");
      guest.close();
      assertNoThreads();
    }
  }

  @Test
  void the_deadline_of_the_call_ends_a_body_that_drips() throws Exception {
    guest.close();
    guest = new WebCaller(WebCaller.NO_NAMES, Duration.ofMillis(300), "127.0.0.1");
    var pace = new CountDownLatch(1);
    try (var server =
        new RawServer(out -> {
          out.write((OK + "\r\n").getBytes(US_ASCII));
          while (true) {
            out.write('x');
            out.flush();
            pace.await(5, TimeUnit.MILLISECONDS);
          }
        })) {
      assertThrows(GuestTrap.class, () -> fetch(server));
      assertEquals(Optional.of(Stop.TIME), guest.caller().context().guard().reason());
      guest.close();
      assertNoThreads();
    }
  }

  /** Waits a little for threads to notice that they have nothing to do any more. */
  private static void assertNoThreads() throws InterruptedException {
    for (var thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("kami-http-")) {
        assertTrue(thread.join(Duration.ofSeconds(1)), thread.getName());
      }
    }
  }

  @Test
  void eight_requests_are_on_their_way_and_not_more() throws IOException {
    var silence = new CountDownLatch(1);
    try (var server = new RawServer(_ -> silence.await())) {
      var futures = new ArrayList<Value>();
      for (var i = 0; i < NetworkAccount.MOST_REQUESTS; i++) {
        futures.add(ok(guest.handle(request(server))));
      }
      assertEquals("connection-limit-reached", label(guest.handle(request(server))));
      guest.caller().drop(FutureResponse.FUTURE, futures.getFirst());
      ok(guest.handle(request(server)));
    }
  }

  @Test
  void what_the_host_keeps_for_requests_is_given_back() throws IOException {
    try (var server = RawServer.saying(OK + "\r\nx")) {
      for (var i = 0; i < 100; i++) {
        assertEquals("200 x", fetch(server));
      }
    }
  }

  @Test
  void nobody_listening_is_told() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertEquals("connection-refused", guest.fetch(guest.request("GET", "127.0.0.1:" + port, "/")));
  }
}
