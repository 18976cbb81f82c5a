package dev.kami.adapters.mcp.wire;

import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.Sha256;
import dev.kami.domain.tool.ToolId;
import java.util.Optional;

/**
 * The name that a tool has for agents: {@code ^[A-Za-z0-9_-]{1,64}$}, because several clients
 * refuse dots and one bad name costs them the whole list.
 *
 * <p>Ids have no underscores, so replacing dots by them is reversible. An id that is too long ends
 * in two underscores and a digest instead, which no short id can produce; it is shortened well
 * below the bound, because some clients put a prefix in front. A name depends on its id alone and
 * never changes with what else is installed.
 *
 * @param value the name
 */
public record ExposedName(String value) {

  private static final int MAX_LENGTH = 64;
  private static final int READABLE_LENGTH = 26;
  private static final int DIGEST_DIGITS = 20;
  private static final String SHORTENED = "__";

  /** {@return the name of the tool of that id} */
  public static ExposedName of(ToolId id) {
    var name = id.value().replace('.', '_');
    return new ExposedName(
        name.length() <= MAX_LENGTH
            ? name
            : name.substring(0, READABLE_LENGTH)
                + SHORTENED
                + Sha256.of(id.value()).hex().substring(0, DIGEST_DIGITS));
  }

  /** {@return whether the name was shortened, so that only a list of tools tells whose it is} */
  public boolean isShortened() {
    return value.contains(SHORTENED);
  }

  /**
   * {@return the id that the name stands for, whether it is a name or an id already; empty when it
   * is neither, or shortened}
   */
  public Optional<ToolId> id() {
    try {
      return Optional.of(new ToolId(value.replace('_', '.')));
    } catch (ProblemException _) {
      return Optional.empty();
    }
  }
}
