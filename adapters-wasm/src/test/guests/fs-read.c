// Prints the file whose path, relative to the granted directory, stands on standard input.
#include "guest.h"

void _start(void) {
  static char path[PAGE];
  static char bytes[4096];
  uint32_t length = read_input(path, sizeof path);
  int32_t file = -1;
  must_work("path_open",
            path_open(ROOT, FOLLOW, at(path), length, 0, RIGHTS_READ, 0, 0, at(&file)));
  for (;;) {
    iovec part = {at(bytes), sizeof bytes};
    uint32_t got = 0;
    must_work("fd_read", fd_read(file, at(&part), 1, at(&got)));
    if (got == 0) {
      return;
    }
    write_bytes(OUT, bytes, got);
  }
}
