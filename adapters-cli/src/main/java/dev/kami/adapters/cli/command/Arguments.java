package dev.kami.adapters.cli.command;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line taken apart.
 *
 * @param operands the words that are no options, the command's name first
 * @param given each option with its values in order; an option without value has one entry for each
 *     time it was given
 */
record Arguments(List<String> operands, Map<Flag, List<String>> given) {
  Arguments {
    operands = List.copyOf(operands);
    given = Map.copyOf(new EnumMap<>(given));
  }

  /** {@return the value; the last one wins} */
  Optional<String> value(Flag flag) {
    return Optional.ofNullable(given.get(flag)).map(List::getLast);
  }

  /** {@return how often the option was given} */
  int count(Flag flag) {
    return given.getOrDefault(flag, List.of()).size();
  }

  boolean has(Flag flag) {
    return given.containsKey(flag);
  }
}
