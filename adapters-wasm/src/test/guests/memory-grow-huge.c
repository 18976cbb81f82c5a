// Asks for 65,535 pages at once, then for 2^31, and must be told -1 each time.
#include "guest.h"

void _start(void) {
  if (__builtin_wasm_memory_grow(0, 65535) != (size_t)-1) {
    fail("grown by ", "65535 pages");
  }
  if (__builtin_wasm_memory_grow(0, 0x80000000) != (size_t)-1) {
    fail("grown by ", "2147483648 pages");
  }
  say("refused");
}
