// Sleeps one nanosecond, forever.
#include "guest.h"

void _start(void) {
  static uint64_t in[6] = {0, 0, 1, 1, 0, 0};
  uint64_t event[4];
  uint32_t events;
  for (;;) {
    (void)poll_oneoff(at(in), at(event), 1, at(&events));
  }
}
