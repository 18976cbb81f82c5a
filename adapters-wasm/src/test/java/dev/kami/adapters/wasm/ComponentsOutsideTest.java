package dev.kami.adapters.wasm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.FileGrant;
import dev.kami.application.port.out.Grants;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.NetworkRule;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.tool.ModuleBytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Real components that reach for servers and files: the examples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ComponentsOutsideTest {

  private static final Path EXAMPLES = Path.of("..", "examples", "components");

  private final ChicoryToolRuntime runtime = TestRuntime.compiling().build();
  @TempDir private Path folder;
  private HttpServer server;
  private CountDownLatch silence;

  @BeforeEach
  void start_a_server() throws IOException {
    silence = new CountDownLatch(1);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/page",
        exchange -> {
          var page = "<html><title>Hällo</title></html>".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.createContext(
        "/silent",
        exchange -> {
          try {
            silence.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop_it() {
    silence.countDown();
    server.stop(0);
  }

  @AfterAll
  void close() {
    runtime.close();
  }

  private ExecutionResult run(
      String example, String input, ResourceLimits limits, FileGrant files, List<String> rules)
      throws IOException {
    var bytes = Files.readAllBytes(EXAMPLES.resolve(example).resolve(example + ".wasm"));
    var network = new NetworkPolicy(rules.stream().map(NetworkRule::parse).toList());
    try (var module = runtime.prepare(ModuleBytes.copyOf(bytes))) {
      return module.execute(
          new ExecutionRequest(
              new Entry.Main(input),
              limits,
              new Grants(network, files, Map.of()),
              Cancellation.NEVER));
    }
  }

  private ExecutionResult fetch(String path, ResourceLimits limits, String... rules)
      throws IOException {
    var input = "{\"url\":\"http://" + authority() + path + "\"}";
    return run("fetch-title", input, limits, FileGrant.NONE, List.of(rules));
  }

  private String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private ExecutionResult tally(FileGrant files) throws IOException {
    return run("tally", "{\"what\":\"tea\"}", Calls.PLENTY, files, List.of());
  }

  @Test
  void a_page_is_fetched_from_a_server_that_a_rule_names() throws IOException {
    var result = fetch("/page", Calls.PLENTY, authority());
    assertTrue(result.success(), () -> result.outcome().toString());
    assertEquals("{\"status\":200,\"bytes\":34,\"title\":\"Hällo\"}", result.content());
  }

  @Test
  void a_server_that_no_rule_names_is_denied_to_the_guest_and_to_the_caller() throws IOException {
    var result = fetch("/page", Calls.PLENTY, "example.com");
    assertFalse(result.success());
    assertEquals("connecting to " + authority(), result.denials().getFirst().what());
    assertTrue(
        result.denials().getFirst().howToAllow().contains("\"" + authority() + "\""),
        result.denials()::toString);
  }

  @Test
  void a_server_that_keeps_silent_is_left_at_the_deadline() throws IOException {
    var result = fetch("/silent", Calls.time(Duration.ofMillis(300)), authority());
    assertEquals("limit.time", Calls.fault(result).code());
    assertTrue(result.usage().duration().toMillis() < 2_000, result.usage()::toString);
  }

  @Test
  void a_count_is_kept_in_a_file_from_call_to_call() throws IOException {
    assertEquals("tea: 1", tally(new FileGrant.ReadWrite(folder)).content().strip());
    assertEquals("tea: 2", tally(new FileGrant.ReadWrite(folder)).content().strip());
    assertEquals("2\n", Files.readString(folder.resolve("tea.txt")));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void a_file_that_may_only_be_read_is_not_written() throws IOException {
    Files.writeString(folder.resolve("tea.txt"), "7\n");
    var result = tally(new FileGrant.ReadOnly(folder));
    assertFalse(result.success());
    assertEquals("creating /tea.txt", result.denials().getFirst().what());
    assertEquals("7\n", Files.readString(folder.resolve("tea.txt")));
  }

  @Test
  void without_files_the_denial_says_what_to_grant() throws IOException {
    var result = tally(FileGrant.NONE);
    assertFalse(result.success());
    assertTrue(result.denials().getFirst().howToAllow().contains("fs_access"));
  }
}
