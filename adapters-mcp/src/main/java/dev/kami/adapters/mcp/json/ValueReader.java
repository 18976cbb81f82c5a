package dev.kami.adapters.mcp.json;

import com.squareup.moshi.JsonReader;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import okio.Buffer;

/**
 * Builds the value of a text that fits the grammar, and refuses names that occur twice.
 *
 * <p>Moshi computes a number's value while it looks for its end, and takes the number for unquoted
 * text when that overflows to zero, as {@code 1} with 64 zeros does. Its reader is therefore
 * lenient, which means no more than that here, and a string without quote is a number.
 */
final class ValueReader {

  private final byte[] utf8;
  private final Buffer unread;
  private final JsonReader reader;

  ValueReader(String text) {
    this.utf8 = text.getBytes(StandardCharsets.UTF_8);
    this.unread = new Buffer().write(utf8);
    this.reader = JsonReader.of(unread);
    reader.setLenient(true);
  }

  JsonValue read() throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object();
      case BEGIN_ARRAY -> array();
      case STRING ->
          isBehindQuote()
              ? new JsonString(reader.nextString())
              : new JsonNumber(reader.nextString());
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
      var quote = position() - 1;
      var name = reader.nextName();
      if (members.containsKey(name)) {
        throw place(quote)
            .refusal(
                "the name '" + Printable.clip(name) + "' occurs twice in one object",
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

  /** {@return whether looking at a value has consumed the quote that it begins with} */
  private boolean isBehindQuote() {
    return position() > 0 && utf8[position() - 1] == '"';
  }

  private int position() {
    return (int) (utf8.length - unread.size());
  }

  private TextPlace place(int position) {
    var before = new String(utf8, 0, position, StandardCharsets.UTF_8);
    return TextPlace.at(before, before.length());
  }
}
