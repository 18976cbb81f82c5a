package dev.kami.domain.problem;

/**
 * The request itself is wrong: the person or agent who made it can mend it.
 *
 * @param kind what sort of mistake it is
 * @param code see {@link Problem#code()}
 * @param cause see {@link Problem#cause()}
 * @param hint see {@link Problem#hint()}
 * @param fix see {@link Problem#fix()}
 */
public record UserError(Kind kind, String code, String cause, String hint, String fix)
    implements Problem {

  /** The sorts of mistake that callers tell apart. */
  public enum Kind {
    /** A command, option or setting that does not exist or does not fit. */
    USAGE,
    /** A file or an input whose content is not what it must be. */
    INVALID,
    /** Something named that is not there. */
    NOT_FOUND,
    /** Something that is already there, or in the way. */
    CONFLICT
  }
}
