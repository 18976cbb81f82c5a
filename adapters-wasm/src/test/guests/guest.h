// WASI preview 1 as a hostile guest sees it: every pointer and length is a plain number.
//
// A guest here has no C runtime: it defines _start itself, so that a module holds little more than
// what it is meant to show. Only the imports that a guest calls end up in its module.
#ifndef KAMI_GUEST_H
#define KAMI_GUEST_H

#include <stddef.h>
#include <stdint.h>

#define IMPORT(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name)))

typedef uint32_t address;
typedef struct {
  address bytes;
  uint32_t length;
} iovec;

IMPORT(args_get) int32_t args_get(address pointers, address bytes);
IMPORT(args_sizes_get) int32_t args_sizes_get(address count, address size);
IMPORT(clock_res_get) int32_t clock_res_get(uint32_t id, address resolution);
IMPORT(clock_time_get) int32_t clock_time_get(uint32_t id, uint64_t precision, address time);
IMPORT(environ_get) int32_t environ_get(address pointers, address bytes);
IMPORT(environ_sizes_get) int32_t environ_sizes_get(address count, address size);
IMPORT(fd_allocate) int32_t fd_allocate(int32_t fd, uint64_t offset, uint64_t length);
IMPORT(fd_close) int32_t fd_close(int32_t fd);
IMPORT(fd_fdstat_get) int32_t fd_fdstat_get(int32_t fd, address stat);
IMPORT(fd_filestat_get) int32_t fd_filestat_get(int32_t fd, address stat);
IMPORT(fd_filestat_set_size) int32_t fd_filestat_set_size(int32_t fd, uint64_t size);
IMPORT(fd_prestat_dir_name) int32_t fd_prestat_dir_name(int32_t fd, address path, uint32_t length);
IMPORT(fd_prestat_get) int32_t fd_prestat_get(int32_t fd, address prestat);
IMPORT(fd_pwrite)
int32_t fd_pwrite(int32_t fd, address iovecs, uint32_t count, uint64_t offset, address written);
IMPORT(fd_read) int32_t fd_read(int32_t fd, address iovecs, uint32_t count, address got);
IMPORT(fd_readdir)
int32_t fd_readdir(int32_t fd, address to, uint32_t length, uint64_t cookie, address used);
IMPORT(fd_renumber) int32_t fd_renumber(int32_t from, int32_t to);
IMPORT(fd_seek) int32_t fd_seek(int32_t fd, int64_t offset, int32_t whence, address position);
IMPORT(fd_write) int32_t fd_write(int32_t fd, address iovecs, uint32_t count, address written);
IMPORT(path_create_directory)
int32_t path_create_directory(int32_t fd, address path, uint32_t length);
IMPORT(path_filestat_get)
int32_t path_filestat_get(int32_t fd, int32_t flags, address path, uint32_t length, address stat);
IMPORT(path_filestat_set_times)
int32_t path_filestat_set_times(int32_t fd, int32_t flags, address path, uint32_t length,
                                uint64_t accessed, uint64_t modified, int32_t which);
IMPORT(path_link)
int32_t path_link(int32_t fd, int32_t flags, address path, uint32_t length, int32_t new_fd,
                  address new_path, uint32_t new_length);
IMPORT(path_open)
int32_t path_open(int32_t fd, int32_t lookup, address path, uint32_t length, int32_t flags,
                  uint64_t rights, uint64_t inheriting, int32_t fdflags, address opened);
IMPORT(path_readlink)
int32_t path_readlink(int32_t fd, address path, uint32_t length, address to, uint32_t size,
                      address used);
IMPORT(path_remove_directory)
int32_t path_remove_directory(int32_t fd, address path, uint32_t length);
IMPORT(path_rename)
int32_t path_rename(int32_t fd, address path, uint32_t length, int32_t new_fd, address new_path,
                    uint32_t new_length);
IMPORT(path_symlink)
int32_t path_symlink(address target, uint32_t target_length, int32_t fd, address path,
                     uint32_t length);
IMPORT(path_unlink_file) int32_t path_unlink_file(int32_t fd, address path, uint32_t length);
IMPORT(poll_oneoff) int32_t poll_oneoff(address in, address out, uint32_t count, address events);
IMPORT(proc_exit) _Noreturn void proc_exit(uint32_t code);
IMPORT(random_get) int32_t random_get(address to, uint32_t length);
IMPORT(sched_yield) int32_t sched_yield(void);
IMPORT(sock_accept) int32_t sock_accept(int32_t fd, int32_t flags, address accepted);
IMPORT(sock_recv)
int32_t sock_recv(int32_t fd, address iovecs, uint32_t count, int32_t flags, address got,
                  address out_flags);
IMPORT(sock_send)
int32_t sock_send(int32_t fd, address iovecs, uint32_t count, int32_t flags, address sent);
IMPORT(sock_shutdown) int32_t sock_shutdown(int32_t fd, int32_t how);

enum { IN = 0, OUT = 1, ERR = 2, ROOT = 3 };
enum { PAGE = 65536 };
enum { FOLLOW = 1 };                                      // lookup flags
enum { CREATE = 1, DIRECTORY = 2, EXCLUSIVE = 4, TRUNCATE = 8 };  // open flags
static const uint64_t RIGHTS_READ = 1 << 1 | 1 << 2 | 1 << 5 | 1 << 21;
static const uint64_t RIGHTS_WRITE = 1 << 6 | 1 << 8 | 1 << 22;

static inline address at(const void *pointer) { return (address)(uintptr_t)pointer; }

static inline uint32_t length_of(const char *text) {
  uint32_t length = 0;
  while (text[length] != '\0') {
    length++;
  }
  return length;
}

static inline void write_bytes(int32_t fd, const void *bytes, uint32_t length) {
  uint32_t done = 0;
  while (done < length) {
    iovec part = {at(bytes) + done, length - done};
    uint32_t written = 0;
    if (fd_write(fd, at(&part), 1, at(&written)) != 0 || written == 0) {
      return;
    }
    done += written;
  }
}

static inline void say(const char *text) { write_bytes(OUT, text, length_of(text)); }

static inline void say_number(uint64_t number) {
  char digits[20];
  uint32_t start = sizeof digits;
  do {
    digits[--start] = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0);
  write_bytes(OUT, digits + start, sizeof digits - start);
}

static inline _Noreturn void fail(const char *what, const char *which) {
  write_bytes(ERR, what, length_of(what));
  write_bytes(ERR, which, length_of(which));
  write_bytes(ERR, "\n", 1);
  proc_exit(1);
}

// One line a call: its name and the errno that it gave.
static inline void say_errno(const char *call, int32_t errno) {
  say(call);
  say(": errno ");
  say_number((uint32_t)errno);
  say("\n");
}

// Says the errno of a call that must not work, and fails when it did.
static inline void must_refuse(const char *call, int32_t errno) {
  say_errno(call, errno);
  if (errno == 0) {
    fail("accepted: ", call);
  }
}

// Fails when a call that must work did not.
static inline void must_work(const char *call, int32_t errno) {
  if (errno != 0) {
    say_errno(call, errno);
    fail("refused: ", call);
  }
}

// Reads standard input up to the size of the buffer; answers the length.
static inline uint32_t read_input(char *to, uint32_t size) {
  uint32_t length = 0;
  while (length < size) {
    iovec part = {at(to) + length, size - length};
    uint32_t got = 0;
    if (fd_read(IN, at(&part), 1, at(&got)) != 0 || got == 0) {
      break;
    }
    length += got;
  }
  return length;
}

#endif
