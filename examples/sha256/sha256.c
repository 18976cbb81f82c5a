// sha256: the SHA-256 digest of a text, or of bytes given as hex or base64, in hexadecimal.
#include "../common/tool.h"
#include "decode.h"
#include "digest.h"

static buffer message_of(const json *arguments) {
  const buffer *text = tool_required_string(arguments, "text");
  const buffer *encoding = tool_string(arguments, "encoding");
  if (encoding == NULL || tool_is(encoding, "utf-8")) {
    return *text;
  }
  if (tool_is(encoding, "hex")) {
    return decode_hex(text);
  }
  if (tool_is(encoding, "base64")) {
    return decode_base64(text);
  }
  tool_fail("argument 'encoding' must be utf-8, hex or base64, not '", encoding->bytes, "'");
}

int main(void) {
  static const char *const KNOWN[] = {"text", "encoding", NULL};
  static const char DIGITS[] = "0123456789abcdef";
  buffer message = message_of(tool_arguments(KNOWN));
  uint8_t digest[DIGEST_BYTES];
  digest_sha256(message.bytes, message.length, digest);

  buffer answer = {0};
  for (int i = 0; i < DIGEST_BYTES; i++) {
    buffer_add_byte(&answer, DIGITS[digest[i] >> 4]);
    buffer_add_byte(&answer, DIGITS[digest[i] & 15]);
  }
  tool_answer(&answer);
}
