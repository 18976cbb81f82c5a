package dev.kami.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.cli.render.AgentClient;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PrintConfigTest {
  private final FakeHost host = new FakeHost();

  @Test
  void every_client_gets_what_it_reads() {
    Golden.check("print-config", printed(host));
  }

  @Test
  void every_client_gets_the_address_of_a_server_that_runs_and_never_a_token() {
    Golden.check("print-config-http", printed(FakeHost.at("http://127.0.0.1:8642/mcp")));
  }

  private static String printed(FakeHost host) {
    var printed = new StringBuilder();
    for (var client : AgentClient.words()) {
      var run = Typed.type(host, "serve", "--print-config", client);
      assertEquals(0, run.code());
      printed.append("# ").append(client).append('\n').append(run.err()).append(run.out());
    }
    return printed.toString();
  }

  @Test
  void nothing_is_served_when_the_configuration_is_printed() {
    Typed.type(host, "serve", "--print-config=generic");
    assertEquals(List.of("agent server"), host.asked());
  }

  @Test
  void an_unknown_client_is_a_usage_error_with_the_nearest() {
    var run = Typed.type(host, "serve", "--print-config", "curser");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("did you mean 'cursor'?"), run.err());
  }
}
