package dev.kami.adapters.sqlite.store;

import dev.kami.domain.tool.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What went from one stream to another.
 *
 * @param digest the digest of the bytes that were written, whatever the source turns into later
 * @param bytes their number
 */
record Copied(Sha256 digest, long bytes) {

  private static final int BUFFER = 64 * 1024;

  /** {@return all that was copied; it stops early, beyond the bound, when there is more} */
  static Copied between(InputStream in, OutputStream out, long most) throws IOException {
    var digest = sha256();
    var buffer = new byte[BUFFER];
    var bytes = 0L;
    for (var n = in.read(buffer); n >= 0 && bytes <= most; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
      out.write(buffer, 0, n);
      bytes += n;
    }
    return new Copied(new Sha256(HexFormat.of().formatHex(digest.digest())), bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
