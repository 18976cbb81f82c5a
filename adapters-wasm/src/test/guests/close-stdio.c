// Closes the standard streams and uses them: the calls must be refused, not reach the host's own.
#include "guest.h"

void _start(void) {
  static char byte;
  iovec part = {at(&byte), 1};
  uint32_t done;
  say("before ");
  if (fd_close(OUT) != 0 || fd_close(IN) != 0) {
    proc_exit(0);  // a host that keeps them open is safe, too
  }
  if (fd_write(OUT, at(&part), 1, at(&done)) == 0) {
    fail("wrote to a closed ", "stdout");
  }
  if (fd_read(IN, at(&part), 1, at(&done)) == 0) {
    fail("read from a closed ", "stdin");
  }
  if (fd_close(OUT) == 0) {
    fail("closed twice: ", "stdout");
  }
}
