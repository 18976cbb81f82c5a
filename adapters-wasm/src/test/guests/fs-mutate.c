// Tries every way to change the granted directory; the file "present" may be there.
#include "guest.h"

void _start(void) {
  int32_t file = -1;
  uint64_t rights = RIGHTS_READ | RIGHTS_WRITE;
  must_refuse("create", path_open(ROOT, 0, at("new"), 3, CREATE, rights, 0, 0, at(&file)));
  must_refuse("truncate", path_open(ROOT, 0, at("present"), 7, TRUNCATE, rights, 0, 0, at(&file)));
  must_refuse("make directory", path_create_directory(ROOT, at("new"), 3));
  must_refuse("remove", path_unlink_file(ROOT, at("present"), 7));
  must_refuse("remove directory", path_remove_directory(ROOT, at("sub"), 3));
  must_refuse("rename", path_rename(ROOT, at("present"), 7, ROOT, at("new"), 3));
  must_refuse("link", path_link(ROOT, 0, at("present"), 7, ROOT, at("new"), 3));
  must_refuse("symlink", path_symlink(at("present"), 7, ROOT, at("new"), 3));
  must_refuse("times", path_filestat_set_times(ROOT, 0, at("present"), 7, 0, 0, 2 | 8));
  if (path_open(ROOT, 0, at("present"), 7, 0, rights, 0, 0, at(&file)) == 0) {
    iovec part = {at("changed"), 7};
    uint32_t written;
    must_refuse("write", fd_write(file, at(&part), 1, at(&written)));
    must_refuse("write at 0", fd_pwrite(file, at(&part), 1, 0, at(&written)));
    must_refuse("cut", fd_filestat_set_size(file, 0));
    must_refuse("extend", fd_allocate(file, 0, 4096));
  }
}
