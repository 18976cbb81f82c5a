package dev.kami.application.port.out;

import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.Secrets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one call may reach, with the values filled in.
 *
 * @param network the network rules
 * @param files the directory that the guest sees as {@code /}
 * @param environment the allowed variables that are set, name to value, in the manifest's order
 */
public record Grants(NetworkPolicy network, FileGrant files, Map<String, String> environment) {

  /** Nothing at all. */
  public static final Grants NONE = new Grants(NetworkPolicy.DENY_ALL, FileGrant.NONE, Map.of());

  /** Takes a copy. */
  public Grants {
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /** {@return what must not be shown to anybody but the guest: the values of its variables} */
  public Secrets secrets() {
    return Secrets.of(environment.values());
  }

  /** {@return the grants without a value of a variable} */
  @Override
  public String toString() {
    return "Grants[" + network + ", " + files + ", variables " + environment.keySet() + "]";
  }
}
