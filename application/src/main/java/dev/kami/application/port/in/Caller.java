package dev.kami.application.port.in;

import dev.kami.domain.tool.ClientCapability;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who wants a tool to be executed.
 *
 * @param capabilities the names of what its program can do; empty for people, who can do anything
 */
public record Caller(Optional<Set<String>> capabilities) {

  /** Somebody at a terminal. */
  public static final Caller PERSON = new Caller(Optional.empty());

  /** Takes a copy. */
  public Caller {
    capabilities = capabilities.map(Set::copyOf);
  }

  /** {@return a program that can do no more than this} */
  public static Caller program(Set<String> capabilities) {
    return new Caller(Optional.of(capabilities));
  }

  /** {@return which of these it lacks} */
  public List<ClientCapability> lacks(List<ClientCapability> needed) {
    return needed.stream()
        .filter(need -> capabilities.filter(able -> !able.contains(need.name())).isPresent())
        .toList();
  }
}
