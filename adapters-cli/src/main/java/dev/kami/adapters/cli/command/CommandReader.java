package dev.kami.adapters.cli.command;

import dev.kami.adapters.cli.render.AgentClient;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Makes a command of arguments; notes every problem before it gives up. */
final class CommandReader {
  private static final long DEFAULT_RUN_MILLIS = 5000;
  private static final long MAX_MILLIS = Duration.ofDays(30).toMillis();

  private final Arguments arguments;
  private final ProblemCollector problems = new ProblemCollector();

  private CommandReader(Arguments arguments) {
    this.arguments = arguments;
  }

  static Command read(Arguments arguments) {
    return new CommandReader(arguments).command();
  }

  private Command command() {
    var words = arguments.operands();
    if (words.isEmpty()) {
      return withoutVerb();
    }
    var verb = verb(words);
    if (arguments.has(Flag.HELP)) {
      return new Command.Help(Optional.of(verb));
    }
    if (arguments.has(Flag.VERSION)) {
      return version();
    }
    checkFlags(verb);
    var operands = words.subList(wordCount(verb), words.size());
    var command = command(verb, operands);
    problems.throwIfAny();
    return command;
  }

  private Command withoutVerb() {
    if (arguments.has(Flag.HELP)) {
      return new Command.Help(Optional.empty());
    }
    return arguments.has(Flag.VERSION) ? version() : new Command.Nothing();
  }

  private Command.Version version() {
    return new Command.Version(arguments.has(Flag.VERBOSE));
  }

  /** The first word, or the first two for a command of two words. */
  private static Verb verb(List<String> words) {
    return Verb.of(words.getFirst())
        .or(() -> Verb.of(String.join(" ", words.subList(0, Math.min(2, words.size())))))
        .orElseThrow(() -> new ProblemException(UsageProblems.unknownCommand(unknownWords(words))));
  }

  private static String unknownWords(List<String> words) {
    var first = words.getFirst();
    var startsKnown = words.size() > 1 && Verb.CONFIG_SHOW.words().startsWith(first + " ");
    return startsKnown ? first + " " + words.get(1) : first;
  }

  private static int wordCount(Verb verb) {
    return verb == Verb.CONFIG_SHOW ? 2 : 1;
  }

  private void checkFlags(Verb verb) {
    for (var flag : Flag.values()) {
      if (arguments.has(flag) && !verb.takes(flag)) {
        problems.add(UsageProblems.misplacedOption(flag, verb));
      }
    }
  }

  private Command command(Verb verb, List<String> operands) {
    return switch (verb) {
      case INSTALL -> new Command.Install(path(verb.operand(), operand(verb, operands)), output());
      case LIST -> {
        none(verb, operands);
        yield new Command.ListInstalled(arguments.value(Flag.FILTER), output());
      }
      case INSPECT -> inspect(operand(verb, operands));
      case RUN ->
          new Command.Run(
              path(verb.operand(), operand(verb, operands)),
              arguments.value(Flag.FUNCTION),
              input(),
              limits(),
              output());
      case EXEC -> new Command.Exec(operand(verb, operands), input(), output());
      case SERVE -> {
        none(verb, operands);
        yield serve();
      }
      case CONFIG_SHOW -> {
        none(verb, operands);
        yield new Command.ConfigShow(output());
      }
      case HELP ->
          new Command.Help(operands.isEmpty() ? Optional.empty() : Optional.of(verb(operands)));
      case VERSION -> {
        none(verb, operands);
        yield version();
      }
    };
  }

  /** An id has no slash, and none ends like the name of a module. */
  private Command inspect(String operand) {
    var named = operand.endsWith(".wasm") || operand.contains("/") || operand.contains("\\");
    return named
        ? new Command.InspectFile(path(Verb.INSPECT.operand(), operand), output())
        : new Command.Inspect(operand, output());
  }

  private String operand(Verb verb, List<String> operands) {
    if (operands.isEmpty() || operands.getFirst().isEmpty()) {
      problems.add(UsageProblems.missingOperand(verb));
      return "";
    }
    none(verb, operands.subList(1, operands.size()));
    return operands.getFirst();
  }

  private void none(Verb verb, List<String> operands) {
    for (var operand : operands) {
      problems.add(UsageProblems.extraOperand(verb, operand));
    }
  }

  private Path path(String what, String text) {
    return problems.attempt(() -> UsageProblems.path(what, text)).orElse(Path.of(""));
  }

  private InputSource input() {
    var file = arguments.value(Flag.INPUT_FILE);
    if (file.isEmpty()) {
      return new InputSource.Inline(arguments.value(Flag.INPUT).orElse("{}"));
    }
    return file.get().equals("-")
        ? new InputSource.Stdin()
        : new InputSource.File(path(Flag.INPUT_FILE.longName(), file.get()));
  }

  private Command serve() {
    var word = arguments.value(Flag.PRINT_CONFIG);
    if (word.isEmpty()) {
      return new Command.Serve();
    }
    var client = AgentClient.of(word.get());
    if (client.isEmpty()) {
      problems.add(UsageProblems.badChoice(Flag.PRINT_CONFIG, word.get(), AgentClient.words()));
    }
    return new Command.PrintConfig(client.orElse(AgentClient.GENERIC));
  }

  private OutputFormat output() {
    var word = arguments.value(Flag.OUTPUT);
    if (word.isPresent() && OutputFormat.of(word.get()).isEmpty()) {
      problems.add(UsageProblems.badChoice(Flag.OUTPUT, word.get(), OutputFormat.words()));
    }
    return arguments.has(Flag.JSON)
        ? OutputFormat.JSON
        : word.flatMap(OutputFormat::of).orElse(OutputFormat.TEXT);
  }

  /** What is not given follows the settings, but for the deadline, which is shorter here. */
  private RequestedLimits limits() {
    var memory = number(Flag.MEMORY, ResourceLimits.MAX_MEMORY_MB);
    var millis = number(Flag.TIMEOUT, MAX_MILLIS);
    return new RequestedLimits(
        memory.isPresent() ? OptionalInt.of((int) memory.getAsLong()) : OptionalInt.empty(),
        OptionalLong.of(millis.orElse(DEFAULT_RUN_MILLIS)),
        number(Flag.FUEL, Long.MAX_VALUE));
  }

  private OptionalLong number(Flag flag, long most) {
    var text = arguments.value(flag);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      var number = Long.parseLong(text.get());
      if (number >= 1 && number <= most) {
        return OptionalLong.of(number);
      }
    } catch (NumberFormatException _) {
      // Told below, like a number out of range.
    }
    problems.add(UsageProblems.badNumber(flag, text.get(), most));
    return OptionalLong.empty();
  }
}
