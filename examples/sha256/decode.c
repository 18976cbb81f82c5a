#include "decode.h"

#include <stdint.h>

#include "../common/tool.h"

buffer decode_hex(const buffer *text) {
  buffer decoded = {0};
  if (text->length % 2 != 0) {
    tool_fail("argument 'text' is not hex: it needs two digits a byte");
  }
  for (size_t i = 0; i < text->length; i += 2) {
    int high = tool_hex_digit((unsigned char)text->bytes[i]);
    int low = tool_hex_digit((unsigned char)text->bytes[i + 1]);
    if (high < 0 || low < 0) {
      tool_fail("argument 'text' is not hex: it holds another character than 0-9, a-f, A-F");
    }
    buffer_add_byte(&decoded, (char)(high << 4 | low));
  }
  return decoded;
}

static int base64_digit(char byte) {
  if (byte >= 'A' && byte <= 'Z') {
    return byte - 'A';
  }
  if (byte >= 'a' && byte <= 'z') {
    return byte - 'a' + 26;
  }
  if (byte >= '0' && byte <= '9') {
    return byte - '0' + 52;
  }
  return byte == '+' ? 62 : byte == '/' ? 63 : -1;
}

buffer decode_base64(const buffer *text) {
  buffer decoded = {0};
  size_t digits = text->length;
  if (digits % 4 != 0) {
    tool_fail("argument 'text' is not base64: its length is not a multiple of four");
  }
  for (int i = 0; i < 2 && digits > 0 && text->bytes[digits - 1] == '='; i++) {
    digits--;
  }
  uint32_t bits = 0;
  for (size_t i = 0; i < digits; i++) {
    int digit = base64_digit(text->bytes[i]);
    if (digit < 0) {
      tool_fail("argument 'text' is not base64: it holds another character than the alphabet's");
    }
    bits = bits << 6 | (uint32_t)digit;
    if (i % 4 != 0) {
      buffer_add_byte(&decoded, (char)(bits >> (6 - 2 * (i % 4))));
    }
  }
  return decoded;
}
