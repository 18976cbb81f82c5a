// Moves descriptors around: onto each other, onto themselves, onto numbers far away.
#include "guest.h"

void _start(void) {
  static const int32_t NUMBERS[] = {-1, 99, 0x7fffffff};
  say_errno("stdout onto itself", fd_renumber(OUT, OUT));
  for (int i = 0; i < 3; i++) {
    must_refuse("from a number that is not open", fd_renumber(NUMBERS[i], ERR));
    must_refuse("onto a number that is not open", fd_renumber(ERR, NUMBERS[i]));
  }
  if (fd_renumber(ERR, IN) == 0) {
    char byte;
    iovec part = {at(&byte), 1};
    uint32_t got;
    must_refuse("read from what is now stderr", fd_read(IN, at(&part), 1, at(&got)));
    part.bytes = at("through 0\n");
    part.length = 10;
    must_refuse("write to what was stderr", fd_write(ERR, at(&part), 1, at(&got)));
    must_work("write to stderr through 0", fd_write(IN, at(&part), 1, at(&got)));
  }
}
