// Prints the file `answer` of the granted directory: whatever a test wants a tool to answer.
#include "guest.h"

void _start(void) {
  static const char path[] = "answer";
  static char bytes[PAGE];
  int32_t file = -1;
  must_work("path_open",
            path_open(ROOT, FOLLOW, at(path), sizeof path - 1, 0, RIGHTS_READ, 0, 0, at(&file)));
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
