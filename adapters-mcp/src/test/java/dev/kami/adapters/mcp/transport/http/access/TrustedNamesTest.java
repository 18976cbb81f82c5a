package dev.kami.adapters.mcp.transport.http.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedNamesTest {

  private final TrustedNames here =
      new TrustedNames(InetAddress.getLoopbackAddress(), List.of("Kami.example.com"));

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "LOCALHOST:8642, true",
    "127.0.0.1:1, true",
    "[::1]:8642, true",
    "kami.example.com, true",
    "kami.example.com:443, true",
    "evil.example.com, false",
    "localhost.evil.example.com, false",
    "127.0.0.1.nip.io, false",
    "evil.example.com:localhost, false",
    "localhost@evil.example.com, false",
    "'localhost, evil.example.com', false",
    "'', false",
    "10.0.0.7, false",
    "127.1, false",
  })
  void a_loopback_server_answers_to_its_own_names_only(String host, boolean admitted) {
    assertEquals(admitted, here.admitHost(Optional.of(host)), host);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost, true",
    "http://localhost:6274, true",
    "https://kami.example.com, true",
    "http://[::1]:1, true",
    "http://evil.example.com, false",
    "http://localhost.evil.example.com, false",
    "http://localhost@evil.example.com, false",
    "null, false",
    "file://localhost, false",
    "http:localhost, false",
    "'', false",
    "http://, false",
    "'http://localhost http://evil.example.com', false",
  })
  void a_page_must_be_of_a_trusted_host(String origin, boolean admitted) {
    assertEquals(admitted, here.admitOrigin(Optional.of(origin)), origin);
  }

  @Test
  void a_request_without_a_host_is_not_for_us_and_one_without_origin_is_of_no_page() {
    assertEquals(false, here.admitHost(Optional.empty()));
    assertEquals(true, here.admitOrigin(Optional.empty()));
  }

  @Test
  void a_server_for_others_checks_the_host_only_when_it_was_told_its_names() throws Exception {
    var everywhere = InetAddress.getByName("0.0.0.0");
    var any = Optional.of("whatever.example.com");
    assertEquals(true, new TrustedNames(everywhere, List.of()).admitHost(any));
    assertEquals(false, new TrustedNames(everywhere, List.of("kami")).admitHost(any));
    assertEquals(
        false,
        new TrustedNames(everywhere, List.of())
            .admitOrigin(Optional.of("http://whatever.example.com")));
  }
}
