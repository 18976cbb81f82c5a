// Works in a directory of its own as an honest tool does: makes, writes, renames, lists, deletes.
// Prints how often it was called before, from a file that it keeps.
#include "guest.h"

static int32_t open_file(const char *path, int32_t flags) {
  int32_t file = -1;
  must_work(path, path_open(ROOT, FOLLOW, at(path), length_of(path), flags,
                            RIGHTS_READ | RIGHTS_WRITE, 0, 0, at(&file)));
  return file;
}

static void write_file(int32_t file, const char *text) {
  iovec part = {at(text), length_of(text)};
  uint32_t written = 0;
  must_work("fd_write", fd_write(file, at(&part), 1, at(&written)));
  if (written != part.length) {
    fail("wrote only a part: ", text);
  }
}

static uint32_t read_file(int32_t file, char *to, uint32_t size) {
  iovec part = {at(to), size};
  uint32_t got = 0;
  must_work("fd_read", fd_read(file, at(&part), 1, at(&got)));
  return got;
}

static void count_visit(void) {
  char marks[64];
  int32_t file = open_file("visits", CREATE);
  uint64_t position;
  uint32_t visits = read_file(file, marks, sizeof marks);
  must_work("fd_seek", fd_seek(file, 0, 2, at(&position)));
  write_file(file, "x");
  must_work("fd_close", fd_close(file));
  say("visits before: ");
  say_number(visits);
  say("\n");
}

void _start(void) {
  char bytes[16];
  uint64_t stat[8];
  uint64_t position = 0;
  count_visit();
  must_work("path_create_directory", path_create_directory(ROOT, at("dir"), 3));
  must_refuse("path_create_directory again", path_create_directory(ROOT, at("dir"), 3));
  int32_t file = open_file("dir/a", CREATE | EXCLUSIVE);
  write_file(file, "hello");
  must_work("fd_seek", fd_seek(file, 1, 0, at(&position)));
  if (read_file(file, bytes, sizeof bytes) != 4 || bytes[0] != 'e') {
    fail("read something else: ", "dir/a");
  }
  must_work("fd_filestat_get", fd_filestat_get(file, at(stat)));
  if (stat[4] != 5) {
    fail("wrong size: ", "dir/a");
  }
  must_work("fd_filestat_set_size", fd_filestat_set_size(file, 2));
  must_work("fd_close", fd_close(file));
  must_work("path_rename", path_rename(ROOT, at("dir/a"), 5, ROOT, at("dir/b"), 5));
  must_refuse("path_filestat_get of the old name",
              path_filestat_get(ROOT, 0, at("dir/a"), 5, at(stat)));
  must_work("path_filestat_get", path_filestat_get(ROOT, 0, at("dir/b"), 5, at(stat)));
  must_refuse("path_remove_directory, not empty", path_remove_directory(ROOT, at("dir"), 3));
  must_refuse("path_unlink_file of a directory", path_unlink_file(ROOT, at("dir"), 3));
  must_work("path_unlink_file", path_unlink_file(ROOT, at("dir/b"), 5));
  must_work("path_remove_directory", path_remove_directory(ROOT, at("dir"), 3));
  say("ok");
}
