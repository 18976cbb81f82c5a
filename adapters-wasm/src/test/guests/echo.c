// Copies standard input to standard output.
#include "guest.h"

void _start(void) {
  static char bytes[4096];
  for (uint32_t length; (length = read_input(bytes, sizeof bytes)) > 0;) {
    write_bytes(OUT, bytes, length);
  }
}
