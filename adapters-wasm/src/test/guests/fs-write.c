// Writes "from the guest" to the file whose path stands on standard input.
#include "guest.h"

void _start(void) {
  static char path[PAGE];
  uint32_t length = read_input(path, sizeof path);
  int32_t file = -1;
  must_work("path_open", path_open(ROOT, FOLLOW, at(path), length, CREATE | TRUNCATE,
                                   RIGHTS_READ | RIGHTS_WRITE, 0, 0, at(&file)));
  iovec part = {at("from the guest"), 14};
  uint32_t written = 0;
  must_work("fd_write", fd_write(file, at(&part), 1, at(&written)));
  must_work("fd_close", fd_close(file));
}
