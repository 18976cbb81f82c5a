package dev.kami.adapters.sqlite.store;

import dev.kami.application.port.out.ModuleFiles;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ModuleBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads modules from files of at most 64 MB. */
public final class FileModules implements ModuleFiles {

  private static final int MEGABYTE = 1024 * 1024;

  private final int maxMegabytes;

  /** A reader with the usual bound. */
  public FileModules() {
    this(64);
  }

  FileModules(int maxMegabytes) {
    this.maxMegabytes = maxMegabytes;
  }

  @Override
  public ModuleBytes read(Path file) {
    if (!Files.exists(file)) {
      throw problem(
          UserError.Kind.NOT_FOUND,
          "module.not-found",
          "there is no file " + file,
          NearestName.hint(String.valueOf(file.getFileName()), modulesBeside(file)),
          "name an existing .wasm file");
    }
    if (!Files.isRegularFile(file)) {
      throw problem(
          UserError.Kind.INVALID,
          "module.not-a-file",
          file + " is not a regular file",
          Files.isDirectory(file) ? "it is a folder" : "it is a device, a pipe or a socket",
          "name the .wasm file itself");
    }
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(maxMegabytes * MEGABYTE + 1);
      if (bytes.length > maxMegabytes * MEGABYTE) {
        throw problem(
            UserError.Kind.INVALID,
            "module.too-large",
            file + " is larger than " + maxMegabytes + " MB",
            "",
            "build it with optimisation for size and without debug information (wasm-opt -Oz,"
                + " wasm-strip)");
      }
      return ModuleBytes.copyOf(bytes);
    } catch (IOException e) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.INVALID,
              "module.unreadable",
              "cannot read " + file + ": " + StoreProblem.reason(e),
              "",
              "give yourself access to it (chmod u+r)"),
          e);
    }
  }

  private static List<String> modulesBeside(Path file) {
    var names = new ArrayList<String>();
    try (var siblings = Files.newDirectoryStream(file.toAbsolutePath().getParent(), "*.wasm")) {
      siblings.forEach(sibling -> names.add(String.valueOf(sibling.getFileName())));
    } catch (IOException _) {
      return List.of();
    }
    return names;
  }

  private static ProblemException problem(
      UserError.Kind kind, String code, String cause, String hint, String fix) {
    return new ProblemException(new UserError(kind, code, cause, hint, fix));
  }
}
