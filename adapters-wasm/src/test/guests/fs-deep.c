// Makes directories in each other until the host refuses, then looks for a file behind a missing
// one at the bottom, and goes down and up in one path; prints how many directories there are.
#include "guest.h"

static char path[4096];

void _start(void) {
  uint32_t depth = 0;
  uint32_t length = 0;
  while (length < 2000) {
    path[length] = 'd';
    if (path_create_directory(ROOT, at(path), length + 1) != 0) {
      break;
    }
    path[length + 1] = '/';
    length += 2;
    depth++;
  }
  int32_t opened;
  path[length] = 'x';
  must_refuse("path_open", path_open(ROOT, 0, at(path), length + 1, 0, RIGHTS_READ, 0, 0, at(&opened)));
  path[length - 2] = 'x';
  must_refuse("path_open", path_open(ROOT, 0, at(path), length + 1, 0, RIGHTS_READ, 0, 0, at(&opened)));
  path[length - 2] = 'd';
  for (uint32_t i = 0; i < depth && length + 3 < sizeof path; i++) {
    path[length++] = '.';
    path[length++] = '.';
    path[length++] = '/';
  }
  path[length++] = 'x';
  must_refuse("path_open", path_open(ROOT, 0, at(path), length, 0, RIGHTS_READ, 0, 0, at(&opened)));
  say_number(depth);
}
