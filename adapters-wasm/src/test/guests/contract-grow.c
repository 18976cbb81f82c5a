// Grows its memory until it is refused, and says so.
#include "guest.h"

void _start(void) {
  while (__builtin_wasm_memory_grow(0, 1) != (size_t)-1) {
  }
  say("refused");
}
