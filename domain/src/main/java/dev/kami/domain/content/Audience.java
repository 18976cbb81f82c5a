package dev.kami.domain.content;

import java.util.List;
import java.util.Optional;

/**
 * Whom a block is for: the specification's {@code Annotations}.
 *
 * @param roles {@code user} or {@code assistant}; empty when nothing was said
 * @param priority from 0, can be left out, to 1, is required; as it was written
 * @param lastModified when it was changed last, ISO 8601
 */
public record Audience(
    List<String> roles, Optional<String> priority, Optional<String> lastModified) {

  /** Nothing was said. */
  public static final Audience EVERYBODY =
      new Audience(List.of(), Optional.empty(), Optional.empty());

  /** Takes a copy. */
  public Audience {
    roles = List.copyOf(roles);
  }
}
