// Says "went wrong" on standard error and leaves with exit code 7.
#include "guest.h"

void _start(void) {
  write_bytes(ERR, "went wrong\n", 11);
  proc_exit(7);
}
