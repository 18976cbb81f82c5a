// Overflows the stack that C keeps in linear memory: 1 KB a call, below address 0.
#include "guest.h"

__attribute__((noinline)) static uint32_t fill(volatile uint32_t *before) {
  volatile uint32_t here[256];
  if (before[0] == 0xffffffff) {
    return 0;
  }
  here[0] = before[0] + 1;
  here[255] = before[255];
  return fill(here) + here[0];
}

void _start(void) {
  static volatile uint32_t first[256];
  say_number(fill(first));
}
