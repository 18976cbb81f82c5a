package dev.kami.adapters.wasm.wasi.call;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Standard input: the call's input in UTF-8, all there from the start, read once by whoever reads.
 * It is encoded when somebody first looks.
 */
public final class StandardInput {

  private final String text;
  private byte @Nullable [] bytes;
  private int position;

  StandardInput(String text) {
    this.text = text;
  }

  /** {@return how many bytes were read, which is 0 only at the end or when none were wanted} */
  public int read(byte[] into, int length) {
    var count = Math.min(length, left());
    System.arraycopy(bytes(), position, into, 0, count);
    position += count;
    return count;
  }

  /** {@return how many bytes were passed over: as many as wanted, or what was left} */
  public int skip(long most) {
    var count = (int) Math.min(most, left());
    position += count;
    return count;
  }

  /** {@return the bytes not read yet} */
  public int left() {
    return bytes().length - position;
  }

  private byte[] bytes() {
    var encoded = bytes;
    if (encoded == null) {
      encoded = text.getBytes(StandardCharsets.UTF_8);
      bytes = encoded;
    }
    return encoded;
  }
}
