// Opens its directory again and again, never closing it, until the host refuses; prints how often.
#include "guest.h"

void _start(void) {
  uint64_t opened = 0;
  int32_t directory = -1;
  while (path_open(ROOT, 0, at("."), 1, DIRECTORY, 0, 0, 0, at(&directory)) == 0) {
    opened++;
  }
  say_number(opened);
}
