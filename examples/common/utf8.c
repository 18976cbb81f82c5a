#include "utf8.h"

static int is_within(unsigned char byte, unsigned char low, unsigned char high) {
  return byte >= low && byte <= high;
}

size_t utf8_character(const char *bytes, size_t available) {
  const unsigned char *at = (const unsigned char *)bytes;
  if (available == 0) {
    return 0;
  }
  if (at[0] < 0x80) {
    return 1;
  }
  size_t length = is_within(at[0], 0xc2, 0xdf)   ? 2
                  : is_within(at[0], 0xe0, 0xef) ? 3
                  : is_within(at[0], 0xf0, 0xf4) ? 4
                                                 : 0;
  if (length == 0 || length > available) {
    return 0;
  }
  unsigned char low = at[0] == 0xe0 ? 0xa0 : at[0] == 0xf0 ? 0x90 : 0x80;
  unsigned char high = at[0] == 0xed ? 0x9f : at[0] == 0xf4 ? 0x8f : 0xbf;
  if (!is_within(at[1], low, high)) {
    return 0;
  }
  for (size_t i = 2; i < length; i++) {
    if (!is_within(at[i], 0x80, 0xbf)) {
      return 0;
    }
  }
  return length;
}

void utf8_add(buffer *to, uint32_t scalar) {
  if (scalar < 0x80) {
    buffer_add_byte(to, (char)scalar);
    return;
  }
  if (scalar < 0x800) {
    buffer_add_byte(to, (char)(0xc0 | scalar >> 6));
  } else {
    if (scalar < 0x10000) {
      buffer_add_byte(to, (char)(0xe0 | scalar >> 12));
    } else {
      buffer_add_byte(to, (char)(0xf0 | scalar >> 18));
      buffer_add_byte(to, (char)(0x80 | (scalar >> 12 & 0x3f)));
    }
    buffer_add_byte(to, (char)(0x80 | (scalar >> 6 & 0x3f)));
  }
  buffer_add_byte(to, (char)(0x80 | (scalar & 0x3f)));
}
