package dev.kami.adapters.cli.command;

import dev.kami.adapters.cli.render.AgentClient;
import dev.kami.domain.policy.RequestedLimits;
import java.nio.file.Path;
import java.util.Optional;

/** What somebody asked for, read and checked. */
sealed interface Command {
  /** A command about the command line itself: it needs no settings and no host. */
  sealed interface Standalone extends Command {}

  /** A command that the wired program carries out. */
  sealed interface Hosted extends Command {}

  /** No command at all. */
  record Nothing() implements Standalone {}

  /** {@code kami help}, and {@code --help} anywhere; of everything when no command is named. */
  record Help(Optional<Verb> about) implements Standalone {}

  /** {@code kami version}, and {@code --version} anywhere. */
  record Version(boolean everyPart) implements Standalone {}

  /** {@code kami install}. */
  record Install(Path source, OutputFormat output) implements Hosted {}

  /** {@code kami list}. */
  record ListInstalled(Optional<String> filter, OutputFormat output) implements Hosted {}

  /** {@code kami inspect}. */
  record Inspect(String tool, OutputFormat output) implements Hosted {}

  /** {@code kami inspect} of a file. */
  record InspectFile(Path module, OutputFormat output) implements Hosted {}

  /** {@code kami run}. */
  record Run(
      Path module,
      Optional<String> function,
      InputSource input,
      RequestedLimits limits,
      OutputFormat output)
      implements Hosted {}

  /** {@code kami exec}. */
  record Exec(String tool, InputSource input, OutputFormat output) implements Hosted {}

  /** {@code kami serve}. */
  record Serve() implements Hosted {}

  /** {@code kami serve --print-config}. */
  record PrintConfig(AgentClient client) implements Hosted {}

  /** {@code kami config show}. */
  record ConfigShow(OutputFormat output) implements Hosted {}
}
