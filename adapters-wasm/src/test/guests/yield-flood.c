// Yields forever.
#include "guest.h"

void _start(void) {
  for (;;) {
    (void)sched_yield();
  }
}
