package dev.kami.domain.problem;

/**
 * The tool did not do what it should, or was kept from doing what it may not.
 *
 * @param kind how the guest came to its end
 * @param code see {@link Problem#code()}
 * @param cause see {@link Problem#cause()}
 * @param hint see {@link Problem#hint()}
 * @param fix see {@link Problem#fix()}
 */
public record GuestFault(Kind kind, String code, String cause, String hint, String fix)
    implements Problem {

  /** The ends of a guest that callers tell apart. */
  public enum Kind {
    /** The module cannot be run at all: not WebAssembly, broken, or in need of unknown imports. */
    UNUSABLE,
    /** The tool ran and reported an error of its own, or did not answer as its manifest says. */
    TOOL_ERROR,
    /**
     * The tool hit a trap: an access out of bounds, an unreachable instruction, a stack overflow.
     */
    TRAP,
    /** The tool failed after the policy refused something it asked for. */
    DENIED,
    /** The tool used up fuel, memory, time or output space. */
    LIMIT,
    /** The caller took the request back. */
    CANCELLED
  }
}
