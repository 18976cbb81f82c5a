package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.bootstrap.KamiProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a manifest grants and what it does not, and what callers are told before a limit is reached.
 */
class PolicyIT {

  private static final Pattern FUEL = Pattern.compile("\"fuel_consumed\":(\\d+)");
  private static final Path FETCHER = KamiProcess.EXAMPLES.resolve("components/fetch-title");

  @TempDir private Path work = Path.of("replaced");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "2852039166",
        "0xa9fea9fe",
        "0251.0376.0251.0376",
        "[::ffff:169.254.169.254]",
        "[fd00:ec2::254]",
        "127.0.0.1",
        "127.1",
        "0",
        "[::1]",
        "[::]",
        "[64:ff9b::7f00:1]",
        "localhost",
        "localhost.",
        "example.com.evil.test",
        "notexample.com",
      })
  void a_rule_for_a_name_lets_nobody_reach_this_machine_or_its_neighbours(String host) {
    assertEquals(0, InProcess.run(work, "install", FETCHER.toString()).status());
    var ended = fetch("http://" + host + "/");
    assertEquals(4, ended.status(), ended.err());
    assertTrue(ended.err().contains("denied: "), ended.err());
    assertTrue(ended.err().contains("fix: "), ended.err());
  }

  @Test
  void a_permitted_name_that_leads_to_this_machine_is_denied() throws IOException {
    var hosts = Files.writeString(work.resolve("hosts"), "127.0.0.1 home.example.com\n");
    assertEquals(0, KamiProcess.in(work).run("install", FETCHER.toString()).status());
    var ended =
        KamiProcess.in(work)
            .with("KAMI_JAVA_OPTS", "-Djdk.net.hosts.file=" + hosts)
            .run("exec", "dev.kami.fetch-title", "-i", "{\"url\":\"http://home.example.com/\"}");
    assertEquals(4, ended.status(), ended.err());
    assertTrue(ended.err().contains("127.0.0.1"), ended.err());
    assertTrue(ended.err().contains("net_allow_list"), ended.err());
  }

  @Test
  void a_component_sees_the_variables_that_are_allowed_and_no_other() throws IOException {
    GuestTool.install(work, "component-log-secret", "env_allow_list = [\"ALLOWED\"]");
    var exec = new String[] {"exec", "dev.example.component-log-secret"};
    assertEquals(1, KamiProcess.in(work).with("SECRET", "hush").run(exec).status());
    assertEquals(0, KamiProcess.in(work).with("ALLOWED", "yes").run(exec).status());
  }

  @Test
  void no_descriptor_of_the_program_is_one_of_the_guest() {
    var module = GuestTool.module("bad-descriptors");
    var ended =
        KamiProcess.in(work).shell("kami run " + module + " 3</etc/hosts 4</etc/hosts 5>leak");
    assertEquals(0, ended.status(), ended.err());
    assertFalse(ended.err().contains("accepted"), ended.err());
  }

  @Test
  void four_fifths_of_a_limit_are_told_at_the_terminal_in_json_and_in_the_log() {
    var module = GuestTool.module("echo").toString();
    var fuel = Long.toString(fuel(InProcess.run(work, "run", module, "--json")) * 11 / 10);
    var typed = InProcess.run(work, "run", module, "--fuel", fuel);
    assertEquals(0, typed.status(), typed.err());
    assertTrue(typed.err().contains("near a limit: the tool used "), typed.err());
    assertTrue(typed.err().contains("set max_fuel above " + fuel), typed.err());
    assertTrue(typed.err().contains("WARN kami: tool is near a limit"), typed.err());
    var json = InProcess.run(work, "run", module, "--fuel", fuel, "--json");
    assertTrue(json.out().contains("\"near_limits\":[{\"limit\":\"fuel\""), json.out());
    var enough = InProcess.run(work, "run", module, "--json");
    assertTrue(enough.out().contains("\"near_limits\":[]"), enough.out());
  }

  @Test
  void four_fifths_of_a_limit_are_told_to_the_client_of_an_agent() throws IOException {
    var module = GuestTool.module("echo").toString();
    var fuel = fuel(InProcess.run(work, "run", module, "--json")) * 11 / 10;
    GuestTool.install(work, "echo", "max_fuel = " + fuel);
    try (var server = ServedKami.start(KamiProcess.in(work))) {
      var result = server.call("dev_example_echo", "{}").join().toString();
      assertTrue(result.contains("dev.kami/near_limits"), result);
      assertTrue(result.contains("set max_fuel above " + fuel), result);
    }
  }

  private Ended fetch(String url) {
    return InProcess.run(work, "exec", "dev.kami.fetch-title", "-i", "{\"url\":\"" + url + "\"}");
  }

  private static long fuel(Ended ended) {
    var matcher = FUEL.matcher(ended.out());
    assertTrue(matcher.find(), ended.out() + ended.err());
    return Long.parseLong(matcher.group(1));
  }
}
