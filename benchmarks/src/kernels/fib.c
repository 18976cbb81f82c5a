// Fibonacci numbers by calls and nothing else.
#include "kernel.h"

__attribute__((noinline)) static uint32_t fib(uint32_t n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

KERNEL uint32_t run(uint32_t times) {
  uint32_t sum = 0;
  while (times-- > 0) sum += fib(25 + (times & 1));
  return sum;
}
