// Writes to standard output without end.
#include "guest.h"

static const char bytes[1000];

void _start(void) {
  for (;;) {
    write_bytes(OUT, bytes, sizeof bytes);
  }
}
