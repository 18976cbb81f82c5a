// Grows its memory page by page until it is refused, touches the last page, and prints how many
// pages it has.
#include "guest.h"

void _start(void) {
  while (__builtin_wasm_memory_grow(0, 1) != (size_t)-1) {
  }
  uint32_t pages = __builtin_wasm_memory_size(0);
  *(volatile char *)((uintptr_t)pages * PAGE - 1) = 1;
  say_number(pages);
  say(" pages");
}
