package dev.kami.adapters.mcp.transport.http.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes texts that nobody can guess: tokens, and ids of sessions. Safe for use by many threads. */
public final class RandomText {

  /** As many as a key of 256 bits. */
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** {@return 43 letters, digits, hyphens and underscores} */
  public String next() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
