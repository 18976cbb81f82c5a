package dev.kami.adapters.cli.command;

import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Says what is wrong with a command line, and what to type instead. */
final class UsageProblems {
  private UsageProblems() {}

  static void refuseUnknownOptions(List<String> options) {
    if (!options.isEmpty()) {
      throw new ProblemException(options.stream().map(UsageProblems::unknownOption).toList());
    }
  }

  static ProblemException missingValue(String option, Throwable cause) {
    return new ProblemException(
        usage(
            "cli.missing-value",
            option + " needs a value",
            "a value that looks like an option is written as " + option + "=VALUE",
            "kami --help"),
        cause);
  }

  static Problem unknownCommand(String word) {
    var names = Arrays.stream(Verb.values()).map(Verb::words).toList();
    return usage(
        "cli.unknown-command",
        "'" + word + "' is not a command",
        NearestName.hint(word, names),
        "kami --help lists the commands");
  }

  static Problem misplacedOption(Flag flag, Verb verb) {
    var owners = Arrays.stream(Verb.values()).filter(v -> v.takes(flag)).map(Verb::full).toList();
    return usage(
        "cli.misplaced-option",
        flag.longName() + " is not an option of " + verb.full(),
        "it belongs to " + String.join(", ", owners),
        verb.full() + " --help");
  }

  static Problem missingOperand(Verb verb) {
    return usage(
        "cli.missing-operand",
        verb.full() + " needs " + verb.operand(),
        "",
        "for example: " + verb.examples().getFirst());
  }

  static Problem extraOperand(Verb verb, String operand) {
    return usage(
        "cli.extra-operand",
        verb.full() + " does not take '" + operand + "'",
        extraOperandHint(verb, operand),
        verb.full() + " --help");
  }

  private static String extraOperandHint(Verb verb, String operand) {
    return switch (verb) {
      case LIST -> "a part of a name is searched with --filter " + operand;
      case RUN, EXEC -> "the input follows --input, in quotes";
      case INSTALL, INSPECT -> "it takes one at a time, in quotes when it has spaces";
      case SERVE, CONFIG_SHOW, HELP, VERSION -> "";
    };
  }

  static Problem badNumber(Flag flag, String value, long most) {
    return usage(
        "cli.bad-number",
        flag.longName() + " '" + value + "' is not a whole number from 1 to " + most,
        "",
        "for example: " + flag.longName() + " 1000");
  }

  static Problem badChoice(Flag flag, String value, List<String> choices) {
    return usage(
        "cli.bad-choice",
        flag.longName() + " '" + value + "' is none of " + String.join(", ", choices),
        NearestName.hint(value, choices),
        "for example: " + flag.longName() + " " + choices.getFirst());
  }

  /** {@return the path, or the problem that the text is none on this machine} */
  static Path path(String what, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new ProblemException(
          usage(
              "cli.bad-path",
              what + " '" + text + "' is not a path on this machine",
              "",
              "check its characters"),
          e);
    }
  }

  private static Problem unknownOption(String token) {
    var cut = token.indexOf('=');
    var name = cut < 0 ? token : token.substring(0, cut);
    if (cut >= 0 && Flag.named(name).isPresent()) {
      return usage("cli.unwanted-value", name + " takes no value", "", "kami --help");
    }
    var names = Arrays.stream(Flag.values()).map(Flag::longName).toList();
    return usage(
        "cli.unknown-option",
        "'" + name + "' is not an option",
        name.startsWith("--") ? NearestName.hint(name, names) : "",
        "kami --help lists the options; what is no option goes after --");
  }

  private static Problem usage(String code, String cause, String hint, String fix) {
    return new UserError(UserError.Kind.USAGE, code, cause, hint, fix);
  }
}
