package dev.kami.adapters.wasm.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import java.util.Objects;

/** Why something cannot be done with files. */
public enum FileFailure {
  /** Nothing was granted, or the host's permissions forbid it. */
  ACCESS,
  /** A file that is not open for this. */
  BAD_DESCRIPTOR,
  /** There is such a name already. */
  EXISTS,
  /** A file would become larger than any may be. */
  TOO_LARGE,
  /** A name that the host's file system cannot have. */
  BAD_NAME,
  /** Arguments that make no sense. */
  INVALID,
  /** The host's device failed. */
  IO,
  /** A directory where a file is needed. */
  IS_DIRECTORY,
  /** A symbolic link is on the way. */
  LOOP,
  /** The call holds as much open as it may. */
  TOO_MANY_OPEN,
  /** A name or path that is too long, or too deep. */
  NAME_TOO_LONG,
  /** No such name. */
  NO_ENTRY,
  /** The disk is full, or the call has added to it what it may. */
  NO_SPACE,
  /** A file where a directory is needed. */
  NOT_DIRECTORY,
  /** A directory with something in it. */
  NOT_EMPTY,
  /** What no guest may do. */
  NOT_PERMITTED,
  /** The path leads outside what was granted. */
  OUTSIDE,
  /** It may only be read. */
  READ_ONLY;

  /** What the C library says, where Java has no exception of its own. */
  private static final Map<String, FileFailure> BY_REASON =
      Map.of(
          "Too many levels of symbolic links", LOOP,
          "Not a directory", NOT_DIRECTORY,
          "Is a directory", IS_DIRECTORY,
          "Directory not empty", NOT_EMPTY,
          "File name too long", NAME_TOO_LONG,
          "No space left on device", NO_SPACE,
          "Operation not permitted", NOT_PERMITTED,
          "Invalid argument", INVALID);

  /** {@return what a failure of the host's file system is} */
  public static FileFailure of(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> NO_ENTRY;
      case FileAlreadyExistsException _ -> EXISTS;
      case DirectoryNotEmptyException _ -> NOT_EMPTY;
      case NotDirectoryException _ -> NOT_DIRECTORY;
      case AccessDeniedException _ -> ACCESS;
      case FileSystemException e ->
          BY_REASON.getOrDefault(Objects.requireNonNullElse(e.getReason(), ""), IO);
      default -> IO;
    };
  }
}
