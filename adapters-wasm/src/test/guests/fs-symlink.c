// Makes symbolic links that lead out of the granted directory and goes through them.
// A host may refuse to make them or to follow them.
#include "guest.h"

static void make(const char *target, const char *link) {
  say_errno(link, path_symlink(at(target), length_of(target), ROOT, at(link), length_of(link)));
}

static void must_not_open(const char *path) {
  int32_t file = -1;
  uint64_t stat[8];
  uint32_t length = length_of(path);
  must_refuse(path, path_open(ROOT, FOLLOW, at(path), length, 0, RIGHTS_READ, 0, 0, at(&file)));
  must_refuse(path, path_open(ROOT, 0, at(path), length, 0, RIGHTS_READ, 0, 0, at(&file)));
  must_refuse(path, path_filestat_get(ROOT, FOLLOW, at(path), length, at(stat)));
}

void _start(void) {
  make("/etc/passwd", "link-absolute");
  make("../../../../../../../../etc/passwd", "link-up");
  make("/", "link-root");
  make("..", "link-parent");
  make("link-loop", "link-loop");
  must_not_open("link-absolute");
  must_not_open("link-up");
  must_not_open("link-root/etc/passwd");
  must_not_open("link-parent/.");
  must_not_open("link-parent/..");
  must_not_open("link-loop");
  must_refuse("mkdir", path_create_directory(ROOT, at("link-parent/kami-guest-was-here"), 31));
}
