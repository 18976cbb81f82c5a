package dev.kami.adapters.sqlite;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.policy.EnvironmentName;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.NetworkRule;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.SecurityPolicy;
import java.util.OptionalInt;

/** The column {@code security}: a policy under the names of {@code tool.toml}. */
final class SecurityColumn {

  private SecurityColumn() {}

  static JsonObject write(SecurityPolicy policy) {
    var json =
        JsonObject.EMPTY
            .with(
                "net_allow_list",
                JsonArray.ofStrings(
                    policy.network().rules().stream().map(NetworkRule::text).toList()))
            .with("fs_access", policy.files().keyword())
            .with(
                "env_allow_list",
                JsonArray.ofStrings(
                    policy.environment().stream().map(EnvironmentName::value).toList()));
    var limits = policy.limits();
    if (limits.memoryMb().isPresent()) {
      json = json.with("max_memory_mb", limits.memoryMb().getAsInt());
    }
    if (limits.timeMillis().isPresent()) {
      json = json.with("max_execution_ms", limits.timeMillis().getAsLong());
    }
    if (limits.fuel().isPresent()) {
      json = json.with("max_fuel", limits.fuel().getAsLong());
    }
    return json;
  }

  static SecurityPolicy read(JsonValue column) {
    var members = Members.of(column);
    var memory = members.wholeNumber("max_memory_mb");
    return new SecurityPolicy(
        new NetworkPolicy(
            members.texts("net_allow_list").stream().map(NetworkRule::parse).toList()),
        FileAccess.of(members.text("fs_access"))
            .orElseThrow(() -> new IllegalArgumentException("'fs_access' is unknown")),
        members.texts("env_allow_list").stream().map(EnvironmentName::new).toList(),
        new RequestedLimits(
            memory.isPresent()
                ? OptionalInt.of(Math.toIntExact(memory.getAsLong()))
                : OptionalInt.empty(),
            members.wholeNumber("max_execution_ms"),
            members.wholeNumber("max_fuel")));
  }
}
