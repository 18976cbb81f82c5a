// Makes empty files until the host refuses, and prints how many there are.
#include "guest.h"

void _start(void) {
  char path[9] = "f0000000";
  uint64_t files = 0;
  for (;;) {
    int32_t file = -1;
    uint64_t rest = files;
    for (int i = 7; i > 0; i--, rest /= 10) {
      path[i] = (char)('0' + rest % 10);
    }
    if (path_open(ROOT, 0, at(path), 8, CREATE, RIGHTS_WRITE, 0, 0, at(&file)) != 0 ||
        fd_close(file) != 0) {
      break;
    }
    files++;
  }
  say_number(files);
}
