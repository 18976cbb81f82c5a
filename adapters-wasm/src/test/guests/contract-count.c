// Counts its calls in its own memory.
#include "guest.h"

static volatile uint32_t calls;

void _start(void) {
  calls++;
  say_number(calls);
}
