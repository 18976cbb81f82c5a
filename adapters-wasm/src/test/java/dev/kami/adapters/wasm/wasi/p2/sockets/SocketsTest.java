package dev.kami.adapters.wasm.wasi.p2.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.p2.Caller;
import dev.kami.adapters.wasm.wasi.p2.WasiPreview2;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.domain.policy.Denial;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SocketsTest {

  private static final Value DENIED =
      Values.error(Values.label(Network.ERROR_CODE, "access-denied"));

  private final Caller caller = new Caller("");

  private List<String> denied() {
    return caller.context().denials().stream().map(Denial::what).toList();
  }

  @ParameterizedTest
  @CsvSource({"tcp, opening a TCP socket", "udp, opening a UDP socket"})
  void opening_a_socket_is_denied(String kind, String what) {
    var family = Values.label(Network.IP_ADDRESS_FAMILY, "ipv6");
    var function = "wasi:sockets/" + kind + "-create-socket#create-" + kind + "-socket";
    assertEquals(DENIED, caller.call(function, family));
    assertEquals(List.of(what), denied());
  }

  @Test
  void looking_up_a_name_is_denied_and_the_name_made_safe_to_show() {
    var network = caller.call("wasi:sockets/instance-network#instance-network");
    assertEquals(List.of(), denied());
    assertEquals(
        DENIED,
        caller.call(
            "wasi:sockets/ip-name-lookup#resolve-addresses",
            network,
            Values.text("evil\u001b[31m.example")));
    assertEquals(List.of("looking up evil\uFFFD[31m.example"), denied());
  }

  @Test
  void the_denial_says_that_http_is_the_way() {
    caller.call(
        "wasi:sockets/tcp-create-socket#create-tcp-socket",
        Values.label(Network.IP_ADDRESS_FAMILY, "ipv4"));
    var denial = caller.context().denials().getFirst();
    assertEquals("sockets cannot be allowed", denial.why());
    assertTrue(denial.howToAllow().contains("wasi:http"), denial.howToAllow());
  }

  @Test
  void every_method_that_can_fail_does() {
    for (var name : List.of("tcp", "udp", "ip-name-lookup")) {
      for (var function : WasiPreview2.find("wasi:sockets/" + name).orElseThrow().functions()) {
        var answer =
            function.body().call(caller.context(), List.of(Values.none(), Values.text("")));
        switch (function.name().substring(function.name().lastIndexOf('.') + 1)) {
          case "is-listening" -> assertEquals(Values.bool(false), answer.orElseThrow());
          case "address-family" ->
              assertEquals(Values.label(Network.IP_ADDRESS_FAMILY, "ipv4"), answer.orElseThrow());
          case "subscribe" -> assertTrue(answer.orElseThrow() instanceof Value.Handle);
          default -> assertEquals(DENIED, answer.orElseThrow(), function.name());
        }
      }
    }
  }
}
