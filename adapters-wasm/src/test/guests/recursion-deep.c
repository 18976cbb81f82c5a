// Recurses 5,000 calls deep and comes back: a call depth that honest programs need.
#include "guest.h"

__attribute__((noinline)) static uint32_t depth(volatile uint32_t *left) {
  if (*left == 0) {
    return 0;
  }
  --*left;
  return depth(left) + 1;
}

void _start(void) {
  volatile uint32_t left = 5000;
  say_number(depth(&left));
}
