// Copies standard input to standard output with ASCII letters in upper case.
#include "guest.h"

void _start(void) {
  static char bytes[4096];
  for (uint32_t length; (length = read_input(bytes, sizeof bytes)) > 0;) {
    for (uint32_t i = 0; i < length; i++) {
      bytes[i] = (char)(bytes[i] >= 'a' && bytes[i] <= 'z' ? bytes[i] - 32 : bytes[i]);
    }
    write_bytes(OUT, bytes, length);
  }
}
