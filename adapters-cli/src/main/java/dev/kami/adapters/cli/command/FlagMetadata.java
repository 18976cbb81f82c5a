package dev.kami.adapters.cli.command;

import com.github.rvesse.airline.annotations.OptionType;
import com.github.rvesse.airline.model.OptionMetadata;
import java.util.List;

/** One of our options in Airline's model: it has no field that reflection would have to set. */
final class FlagMetadata extends OptionMetadata {
  private final Flag flag;

  FlagMetadata(Flag flag) {
    super(
        OptionType.COMMAND,
        flag.names(),
        List.of(flag.longName()),
        flag.description(),
        flag.takesValue() ? 1 : 0,
        false,
        false,
        false,
        List.of(),
        null,
        null);
    this.flag = flag;
  }

  Flag flag() {
    return flag;
  }

  @Override
  public Class<?> getJavaType() {
    return String.class;
  }
}
