package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.wasi.p2.http.WebCaller.label;
import static dev.kami.adapters.wasm.wasi.p2.http.WebCaller.ok;
import static dev.kami.adapters.wasm.wasi.p2.http.WebCaller.some;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.http.NameResolver;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers a guest can reach, whatever it calls them. */
final class ReachTest {

  private static final Duration TIME = Duration.ofSeconds(20);

  private static NameResolver giving(String... addresses) {
    return _ -> {
      var found = new ArrayList<InetAddress>();
      for (var address : addresses) {
        found.add(InetAddress.ofLiteral(address));
      }
      return found;
    };
  }

  @Test
  void a_name_that_leads_to_this_machine_is_refused() throws IOException {
    try (var server = RawServer.saying("HTTP/1.1 200 OK\r\n\r\nsecret");
        var guest = new WebCaller(giving("127.0.0.1"), TIME, "evil.example")) {
      var request = guest.request("GET", "evil.example:" + server.port(), "/");
      assertEquals("HTTP-request-denied", guest.fetch(request));
      assertEquals(List.of(), server.heads());
      assertEquals(
          List.of(
              "denied: connecting to evil.example:"
                  + server.port()
                  + " because 127.0.0.1 is this machine itself, which no rule names; to allow: add"
                  + " \"127.0.0.1:"
                  + server.port()
                  + "\" to net_allow_list in tool.toml and install the tool again"),
          guest.denials());
    }
  }

  @Test
  void a_name_that_turns_to_another_address_gains_nothing() throws IOException {
    var asked = new ArrayList<String>();
    NameResolver turning =
        name -> {
          asked.add(name);
          return List.of(InetAddress.ofLiteral(asked.size() == 1 ? "127.0.0.1" : "127.0.0.2"));
        };
    try (var server = RawServer.saying("HTTP/1.1 200 OK\r\n\r\npublic");
        var guest = new WebCaller(turning, TIME, "turning.example", "127.0.0.1")) {
      var authority = "Turning.Example.:" + server.port();
      assertEquals("200 public", guest.fetch(guest.request("GET", authority, "/")));
      assertEquals(List.of("turning.example"), asked);
      assertEquals("HTTP-request-denied", guest.fetch(guest.request("GET", authority, "/")));
      assertEquals(1, server.heads().size());
      assertTrue(
          server.heads().getFirst().contains("\nHost: turning.example:" + server.port() + "\n"));
    }
  }

  @Test
  void of_several_addresses_only_those_that_are_allowed_are_used() throws IOException {
    try (var server = RawServer.saying("HTTP/1.1 200 OK\r\n\r\nx");
        var guest =
            new WebCaller(
                giving("169.254.169.254", "127.0.0.1"), TIME, "two.example", "127.0.0.1")) {
      var request = guest.request("GET", "two.example:" + server.port(), "/");
      assertEquals("200 x", guest.fetch(request));
      assertEquals(List.of(), guest.denials());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "2852039166",
        "0xA9FEA9FE",
        "0xa9.0xfe.0xa9.0xfe",
        "0251.0376.0251.0376",
        "169.254.43518",
        "169.16689662",
        "[::ffff:169.254.169.254]",
        "[::ffff:a9fe:a9fe]",
        "[0:0:0:0:0:ffff:a9fe:a9fe]",
        "[64:ff9b::a9fe:a9fe]",
        "[2002:a9fe:a9fe::1]",
        "[fd00:ec2::254]",
        "[fe80::1]",
        "[::1]",
        "[::]",
        "0",
        "0.0.0.0",
        "127.1",
        "127.0.0.1.",
        "localhost",
        "10.0.0.1",
        "evil.example.evil.com",
        "example.com.",
        "xexample.com",
        "%31%32%37.0.0.1"
      })
  void nothing_but_what_a_rule_names_is_reached(String host) {
    NameResolver all = _ -> List.of(InetAddress.ofLiteral("127.0.0.1"));
    try (var guest = new WebCaller(all, TIME, "*.example.com", "93.184.0.0/16", "2600::/16")) {
      assertEquals("HTTP-request-denied", label(guest.handle(guest.request("GET", host, "/"))));
      assertEquals(1, guest.denials().size());
      assertTrue(guest.denials().getFirst().startsWith("denied: connecting to "));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a\r\nb: c",
        "user@example.com",
        "user:secret@example.com",
        "example.com:0",
        "example.com:65536",
        "example.com:x",
        "example.com/path",
        "[fe80::1%eth0]",
        "[::1",
        "::1",
        "exämple.com",
        "a\0b"
      })
  void what_is_no_authority_is_not_taken(String authority) {
    try (var guest = new WebCaller()) {
      var request = guest.call("[constructor]outgoing-request", ok(guest.fields()));
      var set =
          guest.call(
              "[method]outgoing-request.set-authority", request, some(new Value.Text(authority)));
      assertEquals(1, ((Value.Case) set).number());
    }
  }

  @Test
  void only_http_and_only_with_a_server() {
    try (var guest = new WebCaller("example.com")) {
      var none = guest.call("[constructor]outgoing-request", ok(guest.fields()));
      assertEquals("HTTP-request-URI-invalid", label(guest.handle(none)));
      var ftp = guest.request("GET", "example.com", "/");
      var scheme = new Value.Case(2, Optional.of(new Value.Text("ftp")));
      ok(guest.call("[method]outgoing-request.set-scheme", ftp, some(scheme)));
      assertEquals("HTTP-protocol-error", label(guest.handle(ftp)));
      var connect = guest.request("CONNECT", "example.com", "/");
      assertEquals("HTTP-request-method-invalid", label(guest.handle(connect)));
      var lengthy = guest.request("GET", "example.com", "/" + "x".repeat(20_000));
      assertEquals("HTTP-request-URI-too-long", label(guest.handle(lengthy)));
      assertEquals("DNS-error", guest.fetch(guest.request("GET", "example.com", "/")));
    }
  }
}
