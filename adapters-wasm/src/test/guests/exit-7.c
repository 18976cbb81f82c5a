// Leaves with exit code 7 after a text on standard error; what it printed before is no result.
#include "guest.h"

void _start(void) {
  say("half an answer");
  write_bytes(ERR, "seven is enough\n", 16);
  proc_exit(7);
}
