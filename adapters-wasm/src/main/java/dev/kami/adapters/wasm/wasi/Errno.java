package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.files.FileFailure;

/** The error numbers that these functions answer with; {@code errno} of the specification. */
enum Errno {
  SUCCESS(0),
  ACCES(2),
  BADF(8),
  EXIST(20),
  FAULT(21),
  FBIG(22),
  ILSEQ(25),
  INVAL(28),
  IO(29),
  ISDIR(31),
  LOOP(32),
  MFILE(33),
  NAMETOOLONG(37),
  NOENT(44),
  NOSPC(51),
  NOTDIR(54),
  NOTEMPTY(55),
  NOTSOCK(57),
  NOTSUP(58),
  OVERFLOW(61),
  PERM(63),
  ROFS(69),
  SPIPE(70),
  NOTCAPABLE(76);

  private final int code;

  Errno(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** {@return the number for a failure} */
  static Errno of(FileFailure failure) {
    return switch (failure) {
      case ACCESS -> ACCES;
      case BAD_DESCRIPTOR -> BADF;
      case EXISTS -> EXIST;
      case TOO_LARGE -> FBIG;
      case BAD_NAME -> ILSEQ;
      case INVALID -> INVAL;
      case IO -> IO;
      case IS_DIRECTORY -> ISDIR;
      case LOOP -> LOOP;
      case TOO_MANY_OPEN -> MFILE;
      case NAME_TOO_LONG -> NAMETOOLONG;
      case NO_ENTRY -> NOENT;
      case NO_SPACE -> NOSPC;
      case NOT_DIRECTORY -> NOTDIR;
      case NOT_EMPTY -> NOTEMPTY;
      case NOT_PERMITTED -> PERM;
      case OUTSIDE -> NOTCAPABLE;
      case READ_ONLY -> ROFS;
    };
  }
}
