// Counts the primes below two million, as often as asked.
#include "kernel.h"

#define LIMIT 2000000
static uint8_t composite[LIMIT];

KERNEL uint32_t run(uint32_t times) {
  uint32_t count = 0;
  while (times-- > 0) {
    count = 0;
    for (uint32_t i = 2; i < LIMIT; i++) composite[i] = 0;
    for (uint32_t i = 2; i < LIMIT; i++) {
      if (composite[i]) continue;
      count++;
      for (uint32_t j = 2 * i; j < LIMIT; j += i) composite[j] = 1;
    }
  }
  return count;
}
