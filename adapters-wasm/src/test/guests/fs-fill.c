// Writes a file in pieces of 64 KB until the host refuses, and prints how many it took.
#include "guest.h"

void _start(void) {
  static char bytes[PAGE];
  int32_t file = -1;
  uint64_t pieces = 0;
  iovec part = {at(bytes), sizeof bytes};
  uint32_t written = 0;
  must_work("path_open", path_open(ROOT, 0, at("fill"), 4, CREATE, RIGHTS_READ | RIGHTS_WRITE, 0, 0,
                                   at(&file)));
  while (fd_write(file, at(&part), 1, at(&written)) == 0 && written > 0) {
    pieces++;
  }
  say_number(pieces);
}
