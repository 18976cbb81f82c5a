package dev.kami.adapters.cli.command;

import com.github.rvesse.airline.DefaultCommandFactory;
import com.github.rvesse.airline.model.CommandMetadata;
import com.github.rvesse.airline.model.OptionMetadata;
import com.github.rvesse.airline.model.ParserMetadata;
import com.github.rvesse.airline.parser.ParseState;
import com.github.rvesse.airline.parser.command.SingleCommandParser;
import com.github.rvesse.airline.parser.errors.ParseOptionMissingValueException;
import com.github.rvesse.airline.parser.errors.handlers.FailFast;
import com.github.rvesse.airline.parser.options.ClassicGetOptParser;
import com.github.rvesse.airline.parser.options.StandardOptionParser;
import com.github.rvesse.airline.restrictions.global.NoMissingOptionValuesRestriction;
import com.github.rvesse.airline.types.DefaultTypeConverter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a command line apart with Airline: options anywhere, as {@code --name value}, {@code
 * --name=value}, {@code -nvalue} and {@code -vv}; {@code --} ends them.
 *
 * <p>Airline's usual way, annotated fields found by reflection, costs more than the start of the
 * Java machine itself (annotation proxies, and a search for the providers of restrictions that we
 * do not use). So its model is built here from {@link Flag}, and what its parser saw is read from
 * the parse state. One model for all commands lets an option stand before its command.
 */
final class ArgumentReader {
  private static final String SEPARATOR = "--";

  private ArgumentReader() {}

  /**
   * {@return the options and operands}
   *
   * @throws dev.kami.domain.problem.ProblemException {@code cli.missing-value}, {@code
   *     cli.unknown-option}
   */
  static Arguments read(List<String> arguments) {
    var end = arguments.indexOf(SEPARATOR);
    var mixed = end < 0 ? arguments : arguments.subList(0, end);
    var state = parse(mixed);
    var unparsed = state.getUnparsedInput();
    UsageProblems.refuseUnknownOptions(unparsed.stream().filter(ArgumentReader::isOption).toList());
    var operands = new ArrayList<>(unparsed);
    if (end >= 0) {
      operands.addAll(arguments.subList(end + 1, arguments.size()));
    }
    return new Arguments(operands, given(state));
  }

  private static ParseState<Object> parse(List<String> arguments) {
    try {
      return new SingleCommandParser<Object>()
          .parseWithResult(
              configuration(), model(), List.of(new NoMissingOptionValuesRestriction()), arguments)
          .getState();
    } catch (ParseOptionMissingValueException e) {
      throw UsageProblems.missingValue(e.getOptionTitle(), e);
    }
  }

  private static Map<Flag, List<String>> given(ParseState<Object> state) {
    var given = new EnumMap<Flag, List<String>>(Flag.class);
    for (var parsed : state.getParsedOptions()) {
      if (parsed.getLeft() instanceof FlagMetadata metadata) {
        given
            .computeIfAbsent(metadata.flag(), _ -> new ArrayList<>())
            .add(parsed.getRight().toString());
      }
    }
    return given;
  }

  /** A lone dash is an operand, as everywhere. */
  private static boolean isOption(String token) {
    return token.length() > 1 && token.startsWith("-");
  }

  private static CommandMetadata model() {
    var options = Arrays.stream(Flag.values()).<OptionMetadata>map(FlagMetadata::new).toList();
    return new CommandMetadata(
        "kami",
        "",
        false,
        List.of(),
        List.of(),
        options,
        null,
        null,
        List.of(),
        Object.class,
        List.of(),
        List.of(),
        List.of());
  }

  private static ParserMetadata<Object> configuration() {
    return new ParserMetadata<>(
        new DefaultCommandFactory<>(),
        List.of(),
        List.of(
            new StandardOptionParser<>(), new EqualsOptionParser<>(), new ClassicGetOptParser<>()),
        new DefaultTypeConverter(),
        new FailFast(),
        false,
        false,
        List.of(),
        null,
        false,
        false,
        '!',
        SEPARATOR,
        null);
  }
}
