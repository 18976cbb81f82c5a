// Asks for files of a terabyte without writing one: by size, by allocation, by position.
#include "guest.h"

void _start(void) {
  int32_t file = -1;
  uint64_t position;
  uint32_t written;
  iovec part = {at("x"), 1};
  must_work("path_open", path_open(ROOT, 0, at("sparse"), 6, CREATE, RIGHTS_READ | RIGHTS_WRITE, 0,
                                   0, at(&file)));
  must_refuse("set size 2^40", fd_filestat_set_size(file, 1ull << 40));
  must_refuse("set size 2^64 - 1", fd_filestat_set_size(file, ~0ull));
  must_refuse("allocate 2^40", fd_allocate(file, 0, 1ull << 40));
  must_refuse("allocate, wrapping", fd_allocate(file, ~0ull, 2));
  must_refuse("write at 2^40", fd_pwrite(file, at(&part), 1, 1ull << 40, at(&written)));
  must_refuse("write at 2^64 - 1", fd_pwrite(file, at(&part), 1, ~0ull, at(&written)));
  must_refuse("seek to -1", fd_seek(file, -1, 0, at(&position)));
  if (fd_seek(file, 1ll << 40, 0, at(&position)) == 0) {
    must_refuse("write behind 2^40", fd_write(file, at(&part), 1, at(&written)));
  }
}
