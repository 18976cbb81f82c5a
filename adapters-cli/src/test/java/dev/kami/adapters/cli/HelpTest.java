package dev.kami.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
  private final FakeHost host = new FakeHost();

  @Test
  void help_shows_every_command_and_option_and_exits_zero() {
    var help = Typed.type(host, "--help");
    Golden.check("help", help.out());
    assertEquals(0, help.code());
    assertEquals("", help.err());
    assertEquals(help, Typed.type(host, "help"));
    assertEquals(help, Typed.type(host, "-h"));
    assertTrue(host.opened().isEmpty(), "help needs no session");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "install",
        "list",
        "inspect",
        "run",
        "exec",
        "serve",
        "config show",
        "help",
        "version"
      })
  void help_of_a_command_fits_it(String command) {
    var words = command.split(" ", -1);
    var first = words[0];
    var last = words[words.length - 1];
    var help =
        words.length == 1 ? Typed.type(host, "help", first) : Typed.type(host, "help", first, last);
    Golden.check("help-" + command.replace(' ', '-'), help.out());
    assertEquals(0, help.code());
    var flag =
        words.length == 1 ? Typed.type(host, first, "--help") : Typed.type(host, first, "-h", last);
    assertEquals(help, flag);
  }

  @Test
  void help_fits_in_eighty_columns() {
    for (var verb : new String[] {"install", "list", "inspect", "run", "exec", "serve"}) {
      Typed.type(host, verb, "--help").out().lines().forEach(HelpTest::fits);
    }
    Typed.type(host, "--help").out().lines().forEach(HelpTest::fits);
  }

  @Test
  void nothing_typed_shows_help_on_standard_error_as_a_usage_error() {
    var nothing = Typed.type(host);
    assertEquals(2, nothing.code());
    assertEquals("", nothing.out());
    assertEquals(Typed.type(host, "--help").out(), nothing.err());
  }

  @Test
  void the_version_is_one_line_for_scripts() {
    var version = Typed.type(host, "--version");
    assertEquals(new Typed(0, "kami 0.1.0\n", ""), version);
    assertEquals(version, Typed.type(host, "-V"));
    assertEquals(version, Typed.type(host, "version"));
    assertEquals(version, Typed.type(host, "list", "--version"));
  }

  @Test
  void the_verbose_version_names_every_part() {
    assertEquals(
        "kami 0.1.0\njava 25.0.1\nchicory 1.7.5\nsqlite 3.54.1\n",
        Typed.type(host, "--version", "-v").out());
    assertEquals(
        Typed.type(host, "--version", "-v"), Typed.type(host, "-v", "version"), "either way");
  }

  private static void fits(String line) {
    assertTrue(line.length() <= 80, line);
  }
}
