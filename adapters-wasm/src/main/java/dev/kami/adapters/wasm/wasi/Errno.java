package dev.kami.adapters.wasm.wasi;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import java.util.Objects;

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

  /** What the C library says, where Java has no exception of its own. */
  private static final Map<String, Errno> BY_REASON =
      Map.of(
          "Too many levels of symbolic links", LOOP,
          "Not a directory", NOTDIR,
          "Is a directory", ISDIR,
          "Directory not empty", NOTEMPTY,
          "File name too long", NAMETOOLONG,
          "No space left on device", NOSPC,
          "Operation not permitted", PERM,
          "Invalid argument", INVAL);

  private final int code;

  Errno(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** {@return the number for a failure of the host's file system} */
  static Errno of(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> NOENT;
      case FileAlreadyExistsException _ -> EXIST;
      case DirectoryNotEmptyException _ -> NOTEMPTY;
      case NotDirectoryException _ -> NOTDIR;
      case AccessDeniedException _ -> ACCES;
      case FileSystemException e ->
          BY_REASON.getOrDefault(Objects.requireNonNullElse(e.getReason(), ""), IO);
      default -> IO;
    };
  }
}
