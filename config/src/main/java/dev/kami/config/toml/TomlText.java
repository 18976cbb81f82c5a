package dev.kami.config.toml;

import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The first gate: loads the text of a file, at most 1 MB of UTF-8.
 *
 * @param family what the files are for
 */
record TomlText(TomlFamily family) {

  static final int MAX_BYTES = 1024 * 1024;

  String load(Path file) {
    var bytes = bytes(file);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw problem(
          UserError.Kind.INVALID,
          "syntax",
          file + " is not text in UTF-8",
          "TOML files are UTF-8",
          "save the file as UTF-8",
          e);
    }
  }

  private byte[] bytes(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw unreadable(file, "it is a folder or a device", new IOException("no regular file"));
    }
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw unreadable(file, "it is larger than 1 MB", new IOException("too large"));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw notFound(file, e);
    } catch (IOException e) {
      throw unreadable(file, e.toString(), e);
    }
  }

  private ProblemException notFound(Path file, IOException cause) {
    return switch (family) {
      case CONFIG ->
          problem(
              UserError.Kind.USAGE,
              "not-found",
              "the configuration file " + file + " does not exist",
              "",
              "name an existing file, or leave -c out",
              cause);
      case MANIFEST ->
          problem(
              UserError.Kind.NOT_FOUND,
              "not-found",
              "the manifest " + file + " does not exist",
              "",
              "name a folder that holds tool.toml, or the file itself",
              cause);
    };
  }

  private ProblemException unreadable(Path file, String why, IOException cause) {
    return problem(
        UserError.Kind.INVALID,
        "unreadable",
        file + " cannot be read",
        why,
        "name a TOML file that you may read",
        cause);
  }

  private ProblemException problem(
      UserError.Kind kind, String code, String what, String hint, String fix, IOException cause) {
    return new ProblemException(new UserError(kind, family.code(code), what, hint, fix), cause);
  }
}
