package dev.kami.adapters.cli.command;

import dev.kami.application.port.in.ToolInput;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads the input of a call, never more than {@value #MAX_MEGABYTES} MB: a guest keeps it in a
 * memory of 64 MB, and reading JSON takes several times its size.
 */
final class InputReader {
  static final int MAX_MEGABYTES = 16;
  private static final int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream stdin;

  InputReader(InputStream stdin) {
    this.stdin = stdin;
  }

  /**
   * {@return the text; whether it is JSON is checked by whoever uses it}
   *
   * @throws ProblemException {@code input.not-found}, {@code input.not-a-file}, {@code
   *     input.unreadable}, {@code input.too-large} or {@code input.not-utf8}
   */
  ToolInput read(InputSource source) {
    return new ToolInput.Text(
        switch (source) {
          case InputSource.Inline(var json) -> json;
          case InputSource.Stdin() -> fromStdin();
          case InputSource.File(var path) -> fromFile(path);
        });
  }

  private String fromStdin() {
    try {
      return text("standard input", stdin);
    } catch (IOException e) {
      throw unreadable("standard input", e);
    }
  }

  private static String fromFile(Path path) {
    var name = "input file '" + path + "'";
    if (Files.isDirectory(path)) {
      throw problem(
          UserError.Kind.INVALID, "input.not-a-file", name + " is a folder", "name a JSON file");
    }
    try (var in = Files.newInputStream(path)) {
      return text(name, in);
    } catch (NoSuchFileException _) {
      throw problem(
          UserError.Kind.NOT_FOUND,
          "input.not-found",
          name + " does not exist",
          "check the path, or give the input itself with --input");
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static String text(String name, InputStream in) throws IOException {
    var bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw problem(
          UserError.Kind.INVALID,
          "input.too-large",
          name + " is larger than " + MAX_MEGABYTES + " MB",
          "split the input into several calls");
    }
    var buffer = ByteBuffer.wrap(bytes);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.INVALID,
              "input.not-utf8",
              name + " is not UTF-8: the byte at offset " + buffer.position() + " fits nothing",
              "JSON is always UTF-8",
              "convert it, for example with iconv -t UTF-8"),
          e);
    }
  }

  private static ProblemException unreadable(String name, IOException e) {
    var why =
        e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    return new ProblemException(
        new UserError(
            UserError.Kind.INVALID,
            "input.unreadable",
            name + " cannot be read: " + why,
            "",
            "check its permissions"),
        e);
  }

  private static ProblemException problem(
      UserError.Kind kind, String code, String cause, String fix) {
    return new ProblemException(new UserError(kind, code, cause, "", fix));
  }
}
