package dev.kami.adapters.mcp.transport.http.access;

import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that holds a token: its first line, what is white around it removed.
 *
 * @param path where it lies
 */
public record TokenFile(Path path) {

  private static final int LONGEST = 8192;
  private static final Set<PosixFilePermission> STRANGERS =
      PosixFilePermissions.fromString("----w-rwx");

  /**
   * {@return the token}
   *
   * @throws ProblemException {@code http.token-file}
   */
  public AccessToken read() {
    String text;
    try (var file = Files.newInputStream(path)) {
      text = new String(file.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw refused(UserError.Kind.NOT_FOUND, "is not there", "create it", e);
    } catch (IOException e) {
      throw refused(
          UserError.Kind.USAGE, "cannot be read: " + e, "let this user read it: chmod 600", e);
    }
    var line = text.strip();
    return AccessToken.of(line)
        .orElseThrow(() ->
            new ProblemException(
                problem(
                    UserError.Kind.INVALID,
                    line.isEmpty() ? "is empty" : "holds no bearer token",
                    "a token is one line of letters, digits and -._~+/ such as"
                        + " openssl rand -hex 32 prints")));
  }

  /**
   * {@return whether other users of this machine can read or change it; no where the file system
   * does not tell}
   */
  public boolean isOpenToOthers() {
    try {
      return Files.getPosixFilePermissions(path).stream().anyMatch(STRANGERS::contains);
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  private ProblemException refused(
      UserError.Kind kind, String what, String fix, IOException because) {
    return new ProblemException(problem(kind, what, fix), because);
  }

  private UserError problem(UserError.Kind kind, String what, String fix) {
    return new UserError(
        kind,
        "http.token-file",
        "the token file " + path + " " + what,
        "serve.token_file or --token-file names it",
        fix);
  }
}
