// Succeeds although it wrote to standard error.
#include "guest.h"

void _start(void) {
  write_bytes(ERR, "only a warning\n", 15);
  say("fine");
  proc_exit(0);
}
