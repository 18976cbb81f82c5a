package dev.kami.adapters.mcp.json;

import com.squareup.moshi.JsonWriter;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.io.IOException;

/**
 * Hands a value to Moshi's writer.
 *
 * <p>Moshi has no way to write a number's literal or an unpaired surrogate; those pieces go to the
 * sink below it as finished text.
 */
final class ValueWriter {

  private final JsonWriter writer;

  ValueWriter(JsonWriter writer) {
    this.writer = writer;
  }

  void write(JsonValue value) throws IOException {
    switch (value) {
      case JsonNull.NULL -> writer.nullValue();
      case JsonBoolean(var truth) -> writer.value(truth);
      case JsonNumber(var literal) -> writeFinished(literal);
      case JsonString(var text) -> {
        if (Surrogates.anyUnpaired(text)) {
          writeFinished(Surrogates.quoted(text));
        } else {
          writer.value(text);
        }
      }
      case JsonArray(var items) -> {
        writer.beginArray();
        for (var item : items) {
          write(item);
        }
        writer.endArray();
      }
      case JsonObject object -> write(object);
    }
  }

  private void write(JsonObject object) throws IOException {
    if (object.members().keySet().stream().anyMatch(Surrogates::anyUnpaired)) {
      writeFinished(withEscapedNames(object));
      return;
    }
    writer.beginObject();
    for (var member : object.members().entrySet()) {
      writer.name(member.getKey());
      write(member.getValue());
    }
    writer.endObject();
  }

  private static String withEscapedNames(JsonObject object) {
    var codec = new MoshiJsonCodec();
    var text = new StringBuilder("{");
    for (var member : object.members().entrySet()) {
      text.append(text.length() == 1 ? "" : ",")
          .append(Surrogates.quoted(member.getKey()))
          .append(':')
          .append(codec.print(member.getValue()));
    }
    return text.append('}').toString();
  }

  private void writeFinished(String json) throws IOException {
    try (var sink = writer.valueSink()) {
      sink.writeUtf8(json);
    }
  }
}
