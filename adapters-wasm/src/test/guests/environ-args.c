// Prints the program arguments and the environment, one a line.
#include "guest.h"

static char *pointers[1024];
static char bytes[PAGE];

static void say_all(const char *kind, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    say(kind);
    say(pointers[i]);
    say("\n");
  }
}

void _start(void) {
  uint32_t count = 0;
  uint32_t size = 0;
  must_work("args_sizes_get", args_sizes_get(at(&count), at(&size)));
  if (count > 1024 || size > sizeof bytes) {
    fail("too many: ", "arguments");
  }
  must_work("args_get", args_get(at(pointers), at(bytes)));
  say_all("argument ", count);
  must_work("environ_sizes_get", environ_sizes_get(at(&count), at(&size)));
  if (count > 1024 || size > sizeof bytes) {
    fail("too many: ", "variables");
  }
  must_work("environ_get", environ_get(at(pointers), at(bytes)));
  say_all("variable ", count);
}
