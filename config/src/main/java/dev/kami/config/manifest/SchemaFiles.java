package dev.kami.config.manifest;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.schema.JsonSchema;
import dev.kami.domain.tool.InnerPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Reads the JSON Schemas that lie beside a manifest. They become part of what is installed, so the
 * files are not needed afterwards.
 *
 * @param folder the manifest's
 * @param json reads them
 */
record SchemaFiles(Path folder, JsonCodec json) {

  /** Every agent that lists tools is sent the whole schema. */
  static final int MAX_BYTES = 256 * 1024;

  /**
   * {@return the schema in a file}
   *
   * @param path relative to the manifest, inside its folder
   * @throws ProblemException {@code schema.outside}, {@code schema.unreadable}, {@code
   *     json.invalid}, or all that is wrong with the schema
   */
  JsonSchema read(String path) {
    if (!InnerPath.staysInside(path)) {
      throw problem(
          "schema.outside",
          "'" + Printable.clip(path) + "' is not a path inside the tool's folder",
          "a schema is named relative to tool.toml, without '..', drive or backslash",
          "put the file beside tool.toml and name it, such as \"input.json\"");
    }
    try {
      return JsonSchema.reviewed(parsed(path));
    } catch (ProblemException e) {
      throw new ProblemException(
          e.problems().stream().map(problem -> named(path, problem)).toList());
    }
  }

  private JsonValue parsed(String path) {
    try {
      return json.parse(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(path))).toString());
    } catch (CharacterCodingException _) {
      throw unreadable("it is not text in UTF-8");
    } catch (IOException e) {
      throw unreadable(e.getClass().getSimpleName());
    }
  }

  private byte[] bytes(String path) throws IOException {
    var file = folder.resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || !file.toRealPath().startsWith(folder.toRealPath())) {
      throw unreadable("there is no such file in the tool's folder; links are not followed");
    }
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      var bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw unreadable("it is larger than " + MAX_BYTES / 1024 + " KB");
      }
      return bytes;
    }
  }

  private static ProblemException unreadable(String why) {
    return problem(
        "schema.unreadable", "cannot be read", why, "name a file with a JSON Schema in it");
  }

  private static Problem named(String path, Problem problem) {
    return new UserError(
        UserError.Kind.INVALID,
        problem.code(),
        path + ": " + problem.cause(),
        problem.hint(),
        problem.fix());
  }

  private static ProblemException problem(String code, String cause, String hint, String fix) {
    return new ProblemException(new UserError(UserError.Kind.INVALID, code, cause, hint, fix));
  }
}
