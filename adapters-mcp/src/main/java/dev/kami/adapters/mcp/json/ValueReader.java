package dev.kami.adapters.mcp.json;

import com.squareup.moshi.JsonReader;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import okio.Buffer;

/** Builds the value of a text that fits the grammar, and refuses names that occur twice. */
final class ValueReader {

  private final String text;
  private final Buffer unread;
  private final long size;
  private final JsonReader reader;

  ValueReader(String text, Buffer unread, JsonReader reader) {
    this.text = text;
    this.unread = unread;
    this.size = unread.size();
    this.reader = reader;
  }

  JsonValue read() throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object();
      case BEGIN_ARRAY -> array();
      case STRING -> new JsonString(reader.nextString());
      case NUMBER -> new JsonNumber(reader.nextString());
      case BOOLEAN -> new JsonBoolean(reader.nextBoolean());
      case NULL -> {
        reader.<Object>nextNull();
        yield JsonNull.NULL;
      }
      case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT ->
          throw new IllegalStateException("no value at " + reader.getPath());
    };
  }

  private JsonObject object() throws IOException {
    var members = new LinkedHashMap<String, JsonValue>();
    reader.beginObject();
    while (reader.hasNext()) {
      var afterQuote = size - unread.size();
      var name = reader.nextName();
      if (members.containsKey(name)) {
        throw TextPlace.at(text, index(afterQuote - 1))
            .refusal(
                "the name '" + TextPlace.printable(name) + "' occurs twice in one object",
                "remove or rename one of them");
      }
      members.put(name, read());
    }
    reader.endObject();
    return new JsonObject(members);
  }

  private JsonArray array() throws IOException {
    var items = new ArrayList<JsonValue>();
    reader.beginArray();
    while (reader.hasNext()) {
      items.add(read());
    }
    reader.endArray();
    return new JsonArray(items);
  }

  private int index(long bytes) {
    var before = text.getBytes(StandardCharsets.UTF_8);
    return new String(before, 0, (int) bytes, StandardCharsets.UTF_8).length();
  }
}
