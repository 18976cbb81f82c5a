package dev.kami.adapters.wasm.wasi.call;

import dev.kami.adapters.wasm.limits.OutputAccount;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Standard output or standard error: keeps what is written, or the end of it. */
public final class OutputSink {

  private final OutputAccount account;
  private final int kept;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A sink that keeps at least the last bytes, so many. */
  OutputSink(OutputAccount account, int kept) {
    this.account = account;
    this.kept = kept;
  }

  /** {@return whether the bytes were taken; when not, the call is stopped} */
  public boolean write(byte[] from, int offset, int length) {
    if (!account.admit(length)) {
      return false;
    }
    bytes.write(from, offset, length);
    if (bytes.size() / 4 > kept) {
      var end = bytes();
      bytes.reset();
      bytes.write(end, 0, end.length);
    }
    return true;
  }

  /** {@return what was written, or the end of it} */
  public byte[] bytes() {
    var all = bytes.toByteArray();
    return all.length > kept ? Arrays.copyOfRange(all, all.length - kept, all.length) : all;
  }

  /** {@return what was written, or the end of it, without blank space around it} */
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8).strip();
  }
}
