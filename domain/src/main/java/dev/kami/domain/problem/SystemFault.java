package dev.kami.domain.problem;

/**
 * The machine or the installation is at fault: its operator can mend it.
 *
 * @param kind which part is at fault
 * @param code see {@link Problem#code()}
 * @param cause see {@link Problem#cause()}
 * @param hint see {@link Problem#hint()}
 * @param fix see {@link Problem#fix()}
 */
public record SystemFault(Kind kind, String code, String cause, String hint, String fix)
    implements Problem {

  /** The parts that callers tell apart. */
  public enum Kind {
    /** The registry database or a file could not be read or written. */
    STORAGE,
    /** A stored file is not what was installed. */
    INTEGRITY,
    /** The host is doing all it may already; the same request can succeed later. */
    BUSY,
    /** A defect of the program itself. */
    INTERNAL
  }
}
