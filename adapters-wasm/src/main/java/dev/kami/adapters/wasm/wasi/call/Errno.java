package dev.kami.adapters.wasm.wasi.call;

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
public enum Errno {
  /** No error. */
  SUCCESS(0),
  /** Permission denied. */
  ACCES(2),
  /** Not a descriptor, or not open for that. */
  BADF(8),
  /** It exists. */
  EXIST(20),
  /** An address outside of the memory. */
  FAULT(21),
  /** The file would be too large. */
  FBIG(22),
  /** No valid text. */
  ILSEQ(25),
  /** An argument that makes no sense. */
  INVAL(28),
  /** The host failed. */
  IO(29),
  /** It is a directory. */
  ISDIR(31),
  /** A symbolic link, which is not followed. */
  LOOP(32),
  /** Too many descriptors are open. */
  MFILE(33),
  /** The name is too long. */
  NAMETOOLONG(37),
  /** No such file or directory. */
  NOENT(44),
  /** No space left. */
  NOSPC(51),
  /** It is no directory. */
  NOTDIR(54),
  /** The directory is not empty. */
  NOTEMPTY(55),
  /** It is no socket. */
  NOTSOCK(57),
  /** Not supported. */
  NOTSUP(58),
  /** A number too large for its type. */
  OVERFLOW(61),
  /** Not permitted. */
  PERM(63),
  /** Files may only be read. */
  ROFS(69),
  /** A stream has no position. */
  SPIPE(70),
  /** It lies outside of what was granted. */
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

  /** {@return the number} */
  public int code() {
    return code;
  }

  /** {@return the number for a failure of the host's file system} */
  public static Errno of(IOException failure) {
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
