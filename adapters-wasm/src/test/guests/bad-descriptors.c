// Uses descriptors that were never opened, and the standard streams as what they are not.
#include "guest.h"

static const int32_t CLOSED[] = {4, 99, 1024, 0x7fffffff, -1, -2147483647 - 1};

static uint8_t bytes[256];

static void use(int32_t fd) {
  iovec part = {at(bytes), sizeof bytes};
  uint64_t position;
  uint32_t done;
  must_refuse("fd_read", fd_read(fd, at(&part), 1, at(&done)));
  must_refuse("fd_write", fd_write(fd, at(&part), 1, at(&done)));
  must_refuse("fd_seek", fd_seek(fd, 0, 0, at(&position)));
  must_refuse("fd_close", fd_close(fd));
  must_refuse("fd_fdstat_get", fd_fdstat_get(fd, at(bytes)));
  must_refuse("fd_filestat_get", fd_filestat_get(fd, at(bytes)));
  must_refuse("fd_prestat_get", fd_prestat_get(fd, at(bytes)));
  must_refuse("fd_readdir", fd_readdir(fd, at(bytes), sizeof bytes, 0, at(&done)));
  must_refuse("path_open", path_open(fd, 0, at("x"), 1, 0, 0, 0, 0, at(&done)));
}

void _start(void) {
  uint32_t done;
  for (uint32_t i = 0; i < sizeof CLOSED / sizeof CLOSED[0]; i++) {
    use(CLOSED[i]);
  }
  for (int32_t fd = IN; fd <= ERR; fd++) {
    must_refuse("fd_prestat_get of a stream", fd_prestat_get(fd, at(bytes)));
    must_refuse("path_open in a stream", path_open(fd, 0, at("x"), 1, 0, 0, 0, 0, at(&done)));
    must_refuse("fd_readdir of a stream", fd_readdir(fd, at(bytes), 256, 0, at(&done)));
    must_refuse("fd_filestat_set_size of a stream", fd_filestat_set_size(fd, 0));
  }
}
