package dev.kami.domain.content;

/**
 * Bytes with their type.
 *
 * @param mimeType such as {@code image/png}
 * @param base64 the bytes, base64 with padding (RFC 4648 section 4)
 */
public record Binary(String mimeType, String base64) {

  String inWords() {
    return mimeType + ", " + Base64Text.bytes(base64) + " bytes";
  }
}
