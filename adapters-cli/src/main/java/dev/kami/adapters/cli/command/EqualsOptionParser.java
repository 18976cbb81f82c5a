package dev.kami.adapters.cli.command;

import com.github.rvesse.airline.model.OptionMetadata;
import com.github.rvesse.airline.parser.ParseState;
import com.github.rvesse.airline.parser.options.AbstractOptionParser;
import java.util.List;
import org.apache.commons.collections4.iterators.PeekingIterator;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code --option=value}, cut at the first {@code =} whatever the value holds. Airline's own
 * parser drops leading and repeated {@code =} and does not see empty values.
 */
final class EqualsOptionParser<T> extends AbstractOptionParser<T> {
  @Override
  public @Nullable ParseState<T> parseOptions(
      PeekingIterator<String> tokens, ParseState<T> state, List<OptionMetadata> allowed) {
    var token = tokens.peek();
    var cut = token.indexOf('=');
    if (cut < 0) {
      return null;
    }
    var option = findOption(state, allowed, token.substring(0, cut));
    if (option == null || option.getArity() != 1) {
      return null;
    }
    tokens.next();
    return state.withOptionValue(option, token.substring(cut + 1));
  }
}
