// Asks for 64 KB of random bytes, forever.
#include "guest.h"

void _start(void) {
  static char bytes[PAGE];
  for (;;) {
    (void)random_get(at(bytes), sizeof bytes);
  }
}
