// Hands the host pointers and lengths that lie outside of memory or overflow.
//
// Standard input chooses one case by its number, so that a host that traps can be asked for all of
// them; with no input all run, one after the other. A number that is too high exits 2.
#include "guest.h"

static address end(void) { return (address)(__builtin_wasm_memory_size(0) * PAGE); }

static int32_t chosen_case = -1;
static int32_t next_case = 0;

static int is_chosen(void) { return chosen_case < 0 ? ++next_case : next_case++ == chosen_case; }

#define CASE(call)                \
  do {                            \
    if (is_chosen()) {            \
      must_refuse(#call, (call)); \
    }                             \
  } while (0)

static uint32_t done;
static uint8_t bytes[256];

static iovec over_length = {16, 0x7fffffff};
static iovec all_length = {16, 0xffffffff};
static iovec wrapping = {0xfffffff0, 0x20};
static iovec outside = {0xffffffff, 1};
static iovec good = {16, 1};
static iovec good_then_bad[2] = {{16, 1}, {0xfffffff0, 0x20}};

static void io(void) {
  CASE(fd_write(OUT, at(&over_length), 1, at(&done)));
  CASE(fd_write(OUT, at(&all_length), 1, at(&done)));
  CASE(fd_write(OUT, at(&wrapping), 1, at(&done)));
  CASE(fd_write(OUT, at(&outside), 1, at(&done)));
  CASE(fd_write(OUT, at(good_then_bad), 2, at(&done)));
  CASE(fd_write(OUT, at(&good), 0x7fffffff, at(&done)));
  CASE(fd_write(OUT, at(&good), 0xffffffff, at(&done)));
  CASE(fd_write(OUT, at(&good), 0x20000001, at(&done)));
  CASE(fd_write(OUT, end(), 1, at(&done)));
  CASE(fd_write(OUT, end() - 4, 1, at(&done)));
  CASE(fd_write(OUT, 0xfffffffc, 1, at(&done)));
  CASE(fd_write(OUT, at(&good), 1, end()));
  CASE(fd_write(OUT, at(&good), 1, end() - 3));
  CASE(fd_write(OUT, at(&good), 1, 0xfffffffe));
  CASE(fd_read(IN, at(&over_length), 1, at(&done)));
  CASE(fd_read(IN, at(&all_length), 1, at(&done)));
  CASE(fd_read(IN, at(&wrapping), 1, at(&done)));
  CASE(fd_read(IN, at(&outside), 1, at(&done)));
  CASE(fd_read(IN, at(&good), 0x7fffffff, at(&done)));
  CASE(fd_read(IN, at(&good), 0x20000001, at(&done)));
  CASE(fd_read(IN, end() - 4, 1, at(&done)));
  CASE(fd_read(IN, at(&good), 1, end() - 3));
  CASE(fd_read(IN, at(&good), 1, 0xfffffffe));
}

static void system_state(void) {
  CASE(random_get(0, 0xffffffff));
  CASE(random_get(16, 0x7fffffff));
  CASE(random_get(0xfffffff0, 0x20));
  CASE(random_get(end(), 1));
  CASE(random_get(end() - 1, 2));
  CASE(environ_sizes_get(end(), at(&done)));
  CASE(environ_sizes_get(at(&done), 0xfffffffe));
  CASE(args_sizes_get(end() - 3, at(&done)));
  CASE(args_sizes_get(at(&done), 0xffffffff));
  CASE(clock_time_get(0, 0, end() - 7));
  CASE(clock_time_get(0, 0, 0xfffffffc));
  CASE(clock_res_get(0, end()));
}

static void poll(void) {
  CASE(poll_oneoff(at(bytes), at(bytes), 0x7fffffff, at(&done)));
  CASE(poll_oneoff(at(bytes), at(bytes), 0xffffffff, at(&done)));
  CASE(poll_oneoff(at(bytes), at(bytes), 0x05555556, at(&done)));
  CASE(poll_oneoff(end() - 8, at(bytes), 1, at(&done)));
  CASE(poll_oneoff(at(bytes), 0xfffffff8, 1, at(&done)));
  CASE(poll_oneoff(at(bytes), at(bytes), 1, 0xfffffffe));
  CASE(poll_oneoff(at(bytes), at(bytes), 0, at(&done)));
}

static void files(void) {
  CASE(path_open(ROOT, 0, at("x"), 0x7fffffff, CREATE, 0, 0, 0, at(&done)));
  CASE(path_open(ROOT, 0, at("x"), 0xffffffff, CREATE, 0, 0, 0, at(&done)));
  CASE(path_open(ROOT, 0, 0xfffffff0, 0x20, CREATE, 0, 0, 0, at(&done)));
  CASE(path_open(ROOT, 0, end(), 1, CREATE, 0, 0, 0, at(&done)));
  CASE(path_open(ROOT, 0, at("."), 1, DIRECTORY, 0, 0, 0, 0xfffffffe));
  CASE(path_filestat_get(ROOT, 0, at("."), 1, end() - 8));
  CASE(path_create_directory(ROOT, 0xfffffff0, 0x7fffffff));
  CASE(path_rename(ROOT, at("x"), 0x7fffffff, ROOT, at("y"), 0x7fffffff));
  CASE(path_symlink(at("x"), 0x7fffffff, ROOT, at("y"), 1));
  CASE(path_readlink(ROOT, at("x"), 1, 0xfffffff0, 0x7fffffff, at(&done)));
  CASE(path_unlink_file(ROOT, end() - 1, 2));
  CASE(fd_readdir(ROOT, 16, 0x7fffffff, 0, at(&done)));
  CASE(fd_readdir(ROOT, 0xfffffff0, 0x20, 0, at(&done)));
  CASE(fd_readdir(ROOT, at(bytes), sizeof bytes, 0, 0xfffffffe));
  CASE(fd_prestat_get(ROOT, end() - 4));
  CASE(fd_prestat_dir_name(ROOT, end(), 1));
  CASE(fd_prestat_dir_name(ROOT, 16, 0));
  CASE(fd_fdstat_get(OUT, end() - 8));
  CASE(fd_filestat_get(OUT, 0xfffffff8));
}

void _start(void) {
  char digits[4];
  uint32_t length = read_input(digits, sizeof digits);
  for (uint32_t i = 0; i < length && digits[i] >= '0' && digits[i] <= '9'; i++) {
    chosen_case = (chosen_case < 0 ? 0 : chosen_case * 10) + (digits[i] - '0');
  }
  io();
  system_state();
  poll();
  files();
  if (chosen_case >= next_case) {
    proc_exit(2);
  }
}
