package dev.kami.adapters.cli.command;

import dev.kami.adapters.cli.render.HelpPage;
import dev.kami.adapters.cli.render.HelpPage.Entry;
import dev.kami.adapters.cli.render.HelpPage.Section;
import java.util.Arrays;
import java.util.List;

/** Help, made of the commands and options as they are. */
final class HelpPages {
  private HelpPages() {}

  /** {@return what {@code kami --help} says} */
  static HelpPage overview() {
    var commands =
        Arrays.stream(Verb.values())
            .map(verb -> new Entry((verb.words() + " " + verb.operand()).strip(), verb.summary()))
            .toList();
    var global = Arrays.stream(Flag.values()).filter(Flag::isGlobal).toList();
    return new HelpPage(
        "kami [OPTIONS] COMMAND [ARGUMENTS]",
        "kami runs WebAssembly tools for AI agents, each in a sandbox.",
        List.of(
            new Section("Commands", commands),
            section("Options", global.stream().filter(f -> f.setting().isEmpty()).toList()),
            section("Settings", global.stream().filter(f -> f.setting().isPresent()).toList())),
        List.of(
            "kami install ./my-tool/",
            "kami exec dev.example.my-tool --input '{\"key\":\"value\"}'",
            "kami serve"),
        "Options and settings stand before or after the command.\n"
            + "kami help COMMAND tells more about a command.");
  }

  /** {@return what {@code kami help COMMAND} says} */
  static HelpPage of(Verb verb) {
    var usage = verb.flags().isEmpty() ? verb.full() : verb.full() + " [OPTIONS]";
    return new HelpPage(
        (usage + " " + verb.operand()).strip(),
        verb.summary() + ".",
        verb.flags().isEmpty() ? List.of() : List.of(section("Options", verb.flags())),
        verb.examples(),
        "kami --help shows the options of every command.");
  }

  private static Section section(String title, List<Flag> flags) {
    return new Section(
        title, flags.stream().map(flag -> new Entry(flag.usage(), flag.description())).toList());
  }
}
