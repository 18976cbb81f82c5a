// Tries to reach files outside of the granted directory, by every kind of path.
#include "guest.h"

typedef struct {
  const char *path;
  uint32_t length;
} name;
#define NAME(text) {text, sizeof text - 1}

static const name PATHS[] = {
    NAME("/etc/passwd"),
    NAME("//etc/passwd"),
    NAME("/proc/self/environ"),
    NAME("/.."),
    NAME(".."),
    NAME("../"),
    NAME("../.."),
    NAME("./.."),
    NAME("../."),
    NAME("../../../../../../../../../../etc/passwd"),
    NAME("./../../../../../../../../../../etc/passwd"),
    NAME("missing/../../../../../../../../../../etc/passwd"),
    NAME("missing/../.."),
    NAME("..\\..\\windows\\win.ini"),
    NAME("C:\\windows\\win.ini"),
    NAME("C:/windows/win.ini"),
    NAME("\\\\localhost\\c$"),
    NAME("file:///etc/passwd"),
    NAME("~/.ssh/id_rsa"),
    NAME("x\0/../../etc/passwd"),
    NAME("/etc/passwd\0.txt"),
    NAME("\xff\xfe/\xc0\xae\xc0\xae/"),
    NAME(""),
};

static void try_path(const char *path, uint32_t length) {
  uint64_t stat[8];
  int32_t file = -1;
  uint32_t used;
  char target[64];
  must_refuse("path_open to read",
              path_open(ROOT, FOLLOW, at(path), length, 0, RIGHTS_READ, 0, 0, at(&file)));
  must_refuse("path_open to list",
              path_open(ROOT, FOLLOW, at(path), length, DIRECTORY, 0, 0, 0, at(&file)));
  must_refuse("path_filestat_get", path_filestat_get(ROOT, FOLLOW, at(path), length, at(stat)));
  must_refuse("path_filestat_set_times",
              path_filestat_set_times(ROOT, FOLLOW, at(path), length, 0, 0, 2 | 8));
  must_refuse("path_readlink",
              path_readlink(ROOT, at(path), length, at(target), sizeof target, at(&used)));
  must_refuse("path_remove_directory", path_remove_directory(ROOT, at(path), length));
  must_refuse("path_link", path_link(ROOT, FOLLOW, at(path), length, ROOT, at("stolen"), 6));
  must_refuse("path_rename", path_rename(ROOT, at(path), length, ROOT, at("stolen"), 6));
}

// Nothing is made outside, even where the path itself is free.
static void try_making(void) {
  static const char UP[] = "../kami-guest-was-here";
  int32_t file = -1;
  must_refuse("path_open to create", path_open(ROOT, 0, at(UP), sizeof UP - 1, CREATE,
                                               RIGHTS_WRITE, 0, 0, at(&file)));
  must_refuse("path_create_directory", path_create_directory(ROOT, at(UP), sizeof UP - 1));
  must_refuse("path_symlink", path_symlink(at("x"), 1, ROOT, at(UP), sizeof UP - 1));
  must_refuse("path_unlink_file", path_unlink_file(ROOT, at(UP), sizeof UP - 1));
}

void _start(void) {
  for (uint32_t i = 0; i < sizeof PATHS / sizeof PATHS[0]; i++) {
    say(PATHS[i].path);
    say("\n");
    try_path(PATHS[i].path, PATHS[i].length);
  }
  try_making();
}
