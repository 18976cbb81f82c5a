// Waits for the clock to pass one hour by asking it again and again.
#include "guest.h"

void _start(void) {
  uint64_t start = 0;
  uint64_t now = 0;
  (void)clock_time_get(1, 0, at(&start));
  do {
    (void)clock_time_get(1, 0, at(&now));
  } while (now - start < 3600000000000u);
}
