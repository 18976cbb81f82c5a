package dev.kami.adapters.mcp.json;

import com.squareup.moshi.JsonWriter;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import java.io.IOException;
import okio.Buffer;

/**
 * JSON on Moshi's streaming reader and writer; none of its reflection is touched, so it costs
 * little at start-up.
 *
 * <p>Texts nest at most {@value JsonGrammar#MAX_DEPTH} levels and numbers have at most {@value
 * JsonGrammar#MAX_NUMBER} characters, so that no text can exhaust a stack or an arithmetic. An
 * unpaired surrogate is accepted where it is escaped, and printed escaped.
 */
public final class MoshiJsonCodec implements JsonCodec {

  @Override
  public JsonValue parse(String text) {
    new JsonGrammar(text).check();
    try {
      return new ValueReader(text).read();
    } catch (IOException e) {
      throw defect("Moshi refused a text that fits the grammar", e);
    }
  }

  @Override
  public String print(JsonValue value) {
    var bytes = new Buffer();
    var writer = JsonWriter.of(bytes);
    writer.setSerializeNulls(true);
    try {
      new ValueWriter(writer).write(value);
    } catch (IOException e) {
      throw defect("memory could not be written", e);
    }
    return bytes.readUtf8();
  }

  private static ProblemException defect(String cause, IOException e) {
    var fault =
        new SystemFault(SystemFault.Kind.INTERNAL, "json.defect", cause, "a defect of KAMI", "");
    return new ProblemException(fault, e);
  }
}
