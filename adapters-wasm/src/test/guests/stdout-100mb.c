// Writes 100 MB to standard output and does not care what comes of it.
#include "guest.h"

void _start(void) {
  static char bytes[PAGE];
  for (uint32_t i = 0; i < sizeof bytes; i++) {
    bytes[i] = i % 64 == 63 ? '\n' : 'x';
  }
  for (uint32_t block = 0; block < 1600; block++) {
    iovec part = {at(bytes), sizeof bytes};
    uint32_t written;
    (void)fd_write(OUT, at(&part), 1, at(&written));
  }
}
