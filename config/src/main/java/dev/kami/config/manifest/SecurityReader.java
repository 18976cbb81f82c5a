package dev.kami.config.manifest;

import dev.kami.config.toml.TomlFields;
import dev.kami.config.toml.TomlNotation;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.policy.EnvironmentName;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.NetworkRule;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Reads {@code [security]}; what is absent is denied or left to the default limits.
 *
 * @param fields the section
 */
record SecurityReader(TomlFields fields) {

  static final List<String> KEYS =
      List.of(
          "net_allow_list",
          "fs_access",
          "env_allow_list",
          "max_memory_mb",
          "max_execution_ms",
          "max_fuel");

  /** {@return the policy; what was noted as wrong is missing in it} */
  SecurityPolicy read() {
    return new SecurityPolicy(
        new NetworkPolicy(fields.texts("net_allow_list", NetworkRule::parse)),
        fields.optional("fs_access", SecurityReader::access).orElse(FileAccess.NONE),
        fields.texts("env_allow_list", EnvironmentName::new),
        limits());
  }

  private RequestedLimits limits() {
    var none = RequestedLimits.DEFAULTS;
    var memory = limit("max_memory_mb", SecurityReader::memory).orElse(none);
    var time = limit("max_execution_ms", SecurityReader::time).orElse(none);
    var fuel = limit("max_fuel", SecurityReader::fuel).orElse(none);
    return new RequestedLimits(memory.memoryMb(), time.timeMillis(), fuel.fuel());
  }

  private Optional<RequestedLimits> limit(String key, Function<Long, RequestedLimits> maker) {
    return fields.integer(key).flatMap(number -> fields.made(key, number, maker));
  }

  private static RequestedLimits memory(long megabytes) {
    if (megabytes != (int) megabytes) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.INVALID,
              "policy.bad-limit",
              "a limit of " + megabytes + " for memory in MB is out of range",
              "",
              "use a whole number from 1 to " + ResourceLimits.MAX_MEMORY_MB));
    }
    return new RequestedLimits(
        OptionalInt.of((int) megabytes), OptionalLong.empty(), OptionalLong.empty());
  }

  private static RequestedLimits time(long millis) {
    return new RequestedLimits(OptionalInt.empty(), OptionalLong.of(millis), OptionalLong.empty());
  }

  private static RequestedLimits fuel(long instructions) {
    return new RequestedLimits(
        OptionalInt.empty(), OptionalLong.empty(), OptionalLong.of(instructions));
  }

  private static FileAccess access(String word) {
    return FileAccess.of(word)
        .orElseThrow(() ->
            new ProblemException(
                new UserError(
                    UserError.Kind.INVALID,
                    "manifest.bad-value",
                    TomlNotation.of(new JsonString(word)) + " is not a kind of file access",
                    NearestName.hint(word, FileAccess.keywords()),
                    "use one of " + String.join(", ", FileAccess.keywords()))));
  }
}
