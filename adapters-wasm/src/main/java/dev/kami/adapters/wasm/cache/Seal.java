package dev.kami.adapters.wasm.cache;

import dev.kami.domain.tool.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that binds content to its key. */
final class Seal {

  private Seal() {}

  static byte[] of(Sha256 key, byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(key.hex().getBytes(StandardCharsets.US_ASCII));
      return digest.digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
