package dev.kami.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.cli.command.GlobalOptions;
import dev.kami.application.port.in.RunModuleCommand;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.SettingOverride;
import dev.kami.domain.policy.RequestedLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ArgumentsTest {
  @Test
  void options_mean_the_same_in_any_order_before_and_after_the_command() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var round = 0; round < 500; round++) {
      var groups = new ArrayList<List<String>>();
      groups.add(written(random, "--config", "-c", "my.toml"));
      groups.add(written(random, "--db", "", "reg.db"));
      groups.add(written(random, "--concurrency", "", "8"));
      groups.add(written(random, "--input", "-i", "{\"a\":\"b=c\"}"));
      groups.add(written(random, "--fuel", "", "77"));
      groups.add(written(random, "--max-memory-mb", "-m", "128"));
      groups.add(random.nextBoolean() ? List.of("-vv") : List.of("-v", "--verbose"));
      groups.add(List.of("--json"));
      Collections.shuffle(groups, random);
      var verbAt = random.nextInt(groups.size() + 1);
      groups.add(verbAt, List.of("run"));
      groups.add(verbAt + 1 + random.nextInt(groups.size() - verbAt), List.of("x.wasm"));
      var words = groups.stream().flatMap(List::stream).toList();
      var host = new FakeHost();
      assertEquals(
          0,
          Typed.type(host, words.toArray(new String[0])).code(),
          () -> "seed " + seed + " " + words);
      assertEquals(
          List.of(
              new RunModuleCommand(
                  Path.of("x.wasm"),
                  Optional.empty(),
                  new ToolInput.Text("{\"a\":\"b=c\"}"),
                  new RequestedLimits(
                      OptionalInt.of(128), OptionalLong.of(5000), OptionalLong.of(77)))),
          host.asked(),
          () -> "seed " + seed + " " + words);
      assertEquals(
          List.of(
              new GlobalOptions(
                  Optional.of(Path.of("my.toml")),
                  List.of(
                      new SettingOverride("registry.database_path", "--db", "reg.db"),
                      new SettingOverride("runtime.max_concurrent", "--concurrency", "8"),
                      new SettingOverride("logging.level", "-vv", "trace")))),
          host.opened(),
          () -> "seed " + seed + " " + words);
    }
  }

  @Test
  void every_setting_has_a_flag_of_its_own() {
    var host = new FakeHost();
    Typed.type(
        host,
        "config show --registry r --cache-size 1 --pool-size 2 --default-timeout-secs 3 --engine e"
            .concat(" --compiled-cache-mb 8")
            .concat(" --default-max-memory-mb 4 --default-max-fuel 5 --max-output-mb 6")
            .concat(" --tools a,b --exclude c --max-result-chars 7")
            .concat(" --log-level warn --log-format json -v")
            .split(" ", -1));
    assertEquals(
        List.of(
            new SettingOverride("registry.kind", "--registry", "r"),
            new SettingOverride("runtime.cache_size", "--cache-size", "1"),
            new SettingOverride("runtime.pool_size", "--pool-size", "2"),
            new SettingOverride("runtime.compiled_cache_mb", "--compiled-cache-mb", "8"),
            new SettingOverride("runtime.default_timeout_secs", "--default-timeout-secs", "3"),
            new SettingOverride("runtime.engine", "--engine", "e"),
            new SettingOverride("sandbox.default_max_memory_mb", "--default-max-memory-mb", "4"),
            new SettingOverride("sandbox.default_max_fuel", "--default-max-fuel", "5"),
            new SettingOverride("sandbox.max_output_mb", "--max-output-mb", "6"),
            new SettingOverride("serve.tools", "--tools", "a,b"),
            new SettingOverride("serve.exclude", "--exclude", "c"),
            new SettingOverride("serve.max_result_chars", "--max-result-chars", "7"),
            new SettingOverride("logging.level", "--log-level", "warn"),
            new SettingOverride("logging.format", "--log-format", "json")),
        host.opened().getFirst().overrides());
  }

  @Test
  void one_v_means_debug_and_three_are_accepted() {
    assertEquals("debug", level("-v"));
    assertEquals("trace", level("-vvv"));
  }

  @Test
  void the_last_value_wins_and_a_value_may_be_empty_or_begin_with_a_dash() {
    assertEquals(Optional.of("b"), filter("--filter", "a", "--filter=b"));
    assertEquals(Optional.of(""), filter("--filter="));
    assertEquals(Optional.of("=x"), filter("--filter==x"));
    assertEquals(Optional.of("-v"), filter("--filter=-v"));
    assertEquals(Optional.of("-5"), filter("--filter", "-5"));
    assertEquals(Optional.empty(), filter());
  }

  @Test
  void two_dashes_end_the_options() {
    var host = FakeHost.with(SampleTools.modest());
    assertEquals(0, Typed.type(host, "inspect", "--", "--db").code());
    assertEquals(List.of("--db"), host.asked());
  }

  private static String level(String flag) {
    var host = FakeHost.with();
    Typed.type(host, "list", flag);
    return host.opened().getFirst().overrides().getFirst().value();
  }

  private static Object filter(String... options) {
    var words = new ArrayList<>(List.of("list"));
    words.addAll(List.of(options));
    var host = FakeHost.with();
    Typed.type(host, words.toArray(new String[0]));
    return host.asked().getFirst();
  }

  private static List<String> written(Random random, String name, String shortName, String value) {
    return switch (random.nextInt(shortName.isEmpty() ? 2 : 4)) {
      case 0 -> List.of(name, value);
      case 1 -> List.of(name + "=" + value);
      case 2 -> List.of(shortName, value);
      default -> List.of(shortName + "=" + value);
    };
  }
}
