package dev.kami.adapters.sqlite.store;

import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ToolId;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;

/** What can be wrong with stored content, and with a folder that shall be stored. */
final class StoreProblem {

  private StoreProblem() {}

  static ProblemException moduleMissing(Path folder, String module) {
    return new ProblemException(
        new UserError(
            UserError.Kind.NOT_FOUND,
            "store.module-missing",
            "there is no file " + module + " in " + folder,
            "tool.toml names it as the tool's module",
            "build the module, or correct wasm = \"" + module + "\" in tool.toml"));
  }

  static ProblemException link(Path file) {
    return invalid(
        "store.link",
        file + " is a symbolic link or leads through one",
        "a link could lead out of the tool's folder",
        "put a copy of the file in its place");
  }

  static ProblemException special(Path file) {
    return invalid(
        "store.special-file",
        file + " is neither a file nor a folder",
        "pipes, sockets and devices cannot be installed",
        "remove it from the tool's folder");
  }

  static ProblemException tooManyFiles(Path folder, int most) {
    return invalid(
        "store.too-many-files",
        folder + " holds more than " + most + " files",
        "the whole folder is installed, because the tool asks for fs_access = \"read-only\"",
        "keep only what the tool needs in the folder");
  }

  static ProblemException tooLarge(Path folder, long most) {
    return invalid(
        "store.too-large",
        folder + " holds more than " + most + " bytes",
        "a tool's files may take " + most / (1024 * 1024) + " MB together",
        "keep only what the tool needs in the folder");
  }

  static ProblemException unportableName(Path folder, String name, String why) {
    return invalid(
        "store.unportable-name",
        "'" + name + "' in " + folder + " is not a name for every operating system",
        why,
        "rename the file");
  }

  static ProblemException unreadableSource(Path file, IOException cause) {
    return new ProblemException(
        new UserError(
            UserError.Kind.INVALID,
            "store.unreadable-source",
            "cannot read " + file + ": " + reason(cause),
            "",
            "give yourself access to it (chmod u+r), or remove it from the tool's folder"),
        cause);
  }

  static ProblemException busy(Path lock, Duration waited) {
    return new ProblemException(
        new SystemFault(
            SystemFault.Kind.BUSY,
            "store.busy",
            "another installation is running; waited " + waited.toSeconds() + " s for " + lock,
            "",
            "let that one finish (lsof names it), then try again"));
  }

  static ProblemException damaged(ToolId tool, Path path) {
    return integrity(
        "store.damaged",
        "the files of tool '" + tool + "' are not what was installed: " + path,
        "something else than KAMI changed them");
  }

  static ProblemException missing(ToolId tool, Path path) {
    return integrity(
        "store.missing",
        "the files of tool '" + tool + "' are gone: there is no " + path,
        "the database was copied without the folder beside it, or the folder was emptied");
  }

  static ProblemException unwritable(Path path, IOException cause) {
    return storage(
        "store.not-writable",
        "cannot write " + path + ": " + reason(cause),
        "installed tools are kept in the folder beside the database",
        "make it writable and see that its disk has room, or set KAMI_DATA_DIR or --db PATH to"
            + " another place",
        cause);
  }

  static ProblemException unreadable(Path path, IOException cause) {
    return storage(
        "store.unreadable",
        "cannot read " + path + ": " + reason(cause),
        "it may belong to another user",
        "give yourself access to it (chown, chmod)",
        cause);
  }

  /** {@return the system's words, with the kind of failure when they are a file's name only} */
  static String reason(IOException cause) {
    if (cause instanceof FileSystemException e && e.getReason() == null) {
      return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getFile();
    }
    return String.valueOf(cause.getMessage());
  }

  private static ProblemException invalid(String code, String cause, String hint, String fix) {
    return new ProblemException(new UserError(UserError.Kind.INVALID, code, cause, hint, fix));
  }

  private static ProblemException integrity(String code, String cause, String hint) {
    return new ProblemException(
        new SystemFault(
            SystemFault.Kind.INTEGRITY,
            code,
            cause,
            hint,
            "install the same tool again from its folder, or restore that folder from a backup"));
  }

  private static ProblemException storage(
      String code, String cause, String hint, String fix, IOException origin) {
    return new ProblemException(
        new SystemFault(SystemFault.Kind.STORAGE, code, cause, hint, fix), origin);
  }
}
