// Prints the names in the granted directory, one a line, reading about four entries a call.
#include "guest.h"

enum { BUFFER = 1100, HEADER = 24, COOKIE_BYTES = 8, LENGTH_AT = 16, LENGTH_BYTES = 4 };

static uint64_t number_at(const uint8_t *bytes, int length) {
  uint64_t number = 0;
  while (length-- > 0) {
    number = number << 8 | bytes[length];
  }
  return number;
}

void _start(void) {
  static uint8_t entries[BUFFER];
  uint64_t cookie = 0;
  uint32_t used = 0;
  do {
    must_work("fd_readdir", fd_readdir(ROOT, at(entries), BUFFER, cookie, at(&used)));
    uint32_t start = 0;
    while (start + HEADER <= used) {
      uint32_t length = (uint32_t)number_at(entries + start + LENGTH_AT, LENGTH_BYTES);
      if (length > used - start - HEADER) {
        break;
      }
      write_bytes(OUT, entries + start + HEADER, length);
      say("\n");
      cookie = number_at(entries + start, COOKIE_BYTES);
      start += HEADER + length;
    }
  } while (used == BUFFER);
}
