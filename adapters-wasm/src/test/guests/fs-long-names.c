// Uses names of 5,000 and 65,000 bytes and a path of 30,000 levels.
#include "guest.h"

void _start(void) {
  static char path[65000];
  int32_t file;
  uint64_t stat[8];
  for (uint32_t i = 0; i < sizeof path; i++) {
    path[i] = 'a';
  }
  must_refuse("5,000", path_open(ROOT, 0, at(path), 5000, CREATE, RIGHTS_WRITE, 0, 0, at(&file)));
  must_refuse("65,000", path_create_directory(ROOT, at(path), sizeof path));
  for (uint32_t i = 1; i < sizeof path; i += 2) {
    path[i] = '/';
  }
  must_refuse("deep", path_filestat_get(ROOT, 0, at(path), 60000, at(stat)));
  for (uint32_t i = 0; i + 3 <= sizeof path; i += 3) {
    path[i] = '.';
    path[i + 1] = '.';
    path[i + 2] = '/';
  }
  must_refuse("up", path_filestat_get(ROOT, FOLLOW, at(path), 64998, at(stat)));
}
