package dev.kami.adapters.mcp.transport.http.visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The body of a request; its place is given back when it is closed. */
public final class Body implements AutoCloseable {

  /** What came of reading a body. */
  public sealed interface Content {
    /**
     * Text.
     *
     * @param text what it says
     * @param bytes its length in bytes
     */
    record Text(String text, int bytes) implements Content {}

    /** Bytes that are not UTF-8. */
    record NotUtf8() implements Content {}

    /** More bytes than a body may have; not all of them were read. */
    record TooLarge() implements Content {}

    /** There is no place for it beside the bodies of others. */
    record NoSpace() implements Content {}
  }

  private static final int CHUNK = 8 * 1024;

  private final BodySpace space;
  private int taken;

  /** A body that takes its place there. */
  public Body(BodySpace space) {
    this.space = space;
  }

  /** {@return what the stream holds, read to its end or to the bound} */
  public Content read(InputStream input) throws IOException {
    var read = new ByteArrayOutputStream(CHUNK);
    var chunk = new byte[CHUNK];
    for (var n = input.read(chunk); n >= 0; n = input.read(chunk)) {
      if (read.size() + n > BodySpace.MOST) {
        return new Content.TooLarge();
      }
      if (read.size() + n > BodySpace.FREE && !take(n)) {
        return new Content.NoSpace();
      }
      read.write(chunk, 0, n);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read.toByteArray()));
      return new Content.Text(text.toString(), read.size());
    } catch (CharacterCodingException _) {
      return new Content.NotUtf8();
    }
  }

  private boolean take(int count) {
    if (!space.take(count)) {
      return false;
    }
    taken += count;
    return true;
  }

  @Override
  public void close() {
    space.giveBack(taken);
    taken = 0;
  }
}
