// Prints the file whose path, from the root, stands on standard input.
#include "guest.h"

void _start(void) {
  static char path[PAGE];
  static char bytes[4096];
  uint32_t length = read_input(path, sizeof path);
  uint32_t skip = length > 0 && path[0] == '/' ? 1 : 0;
  int32_t file = -1;
  must_work("path_open", path_open(ROOT, FOLLOW, at(path) + skip, length - skip, 0, RIGHTS_READ, 0,
                                   0, at(&file)));
  iovec part = {at(bytes), sizeof bytes};
  uint32_t got = 0;
  must_work("fd_read", fd_read(file, at(&part), 1, at(&got)));
  write_bytes(OUT, bytes, got);
}
