package dev.kami.adapters.cli.command;

import dev.kami.application.port.out.SettingOverride;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole command line, understood.
 *
 * @param command what to do
 * @param options under which settings
 * @param stackTraces whether problems are shown with their stack traces
 */
record Request(Command command, GlobalOptions options, boolean stackTraces) {
  private static final String LEVEL = "logging.level";

  /**
   * {@return what these arguments ask for}
   *
   * @throws dev.kami.domain.problem.ProblemException every problem of the command line
   */
  static Request read(List<String> arguments) {
    var read = ArgumentReader.read(arguments);
    return new Request(
        CommandReader.read(read), globalOptions(read), read.count(Flag.VERBOSE) >= 2);
  }

  private static GlobalOptions globalOptions(Arguments arguments) {
    var overrides = new ArrayList<SettingOverride>();
    for (var flag : Flag.values()) {
      flag.setting()
          .flatMap(
              key -> arguments.value(flag).map(v -> new SettingOverride(key, flag.longName(), v)))
          .ifPresent(overrides::add);
    }
    if (arguments.has(Flag.VERBOSE) && !arguments.has(Flag.LOG_LEVEL)) {
      overrides.add(verbosity(arguments.count(Flag.VERBOSE)));
    }
    return new GlobalOptions(
        arguments.value(Flag.CONFIG).map(text -> UsageProblems.path(Flag.CONFIG.longName(), text)),
        overrides);
  }

  private static SettingOverride verbosity(int count) {
    return count == 1
        ? new SettingOverride(LEVEL, "-v", "debug")
        : new SettingOverride(LEVEL, "-vv", "trace");
  }
}
