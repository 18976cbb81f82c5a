package dev.kami.adapters.mcp.transport.http.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bearer token that clients must present, RFC 6750. Never printed by accident: its {@code
 * toString} does not tell it.
 */
public final class AccessToken {

  /** The grammar of a token, RFC 6750 section 2.1. */
  private static final Pattern GRAMMAR = Pattern.compile("[A-Za-z0-9._~+/-]{1,4096}={0,8}");

  private static final String SCHEME = "bearer ";

  private final String text;
  private final byte[] digest;

  private AccessToken(String text) {
    this.text = text;
    this.digest = digest(text);
  }

  /** {@return the token; empty when the text can be none} */
  public static Optional<AccessToken> of(String text) {
    return GRAMMAR.matcher(text).matches() ? Optional.of(new AccessToken(text)) : Optional.empty();
  }

  /** {@return the text, for whoever may know it} */
  public String reveal() {
    return text;
  }

  /**
   * {@return whether a header presents this token; takes the same time whatever differs, its length
   * included}
   *
   * @param authorization the value of the header {@code Authorization}
   */
  public boolean isIn(String authorization) {
    var scheme = authorization.substring(0, Math.min(SCHEME.length(), authorization.length()));
    return scheme.toLowerCase(Locale.ROOT).equals(SCHEME)
        && MessageDigest.isEqual(digest, digest(authorization.substring(SCHEME.length()).strip()));
  }

  @Override
  public String toString() {
    return "a token";
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
