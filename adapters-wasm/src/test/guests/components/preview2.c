// Calls WASI 0.2 as no compiler would and as all do: standard input says how, its first word the
// deed. Without a C library, in the canonical ABI's terms: a result of several numbers is written
// to memory, its case first.
#include <stddef.h>
#include <stdint.h>

#define IMPORT(interface, name) __attribute__((import_module(interface), import_name(name)))
#define STREAMS(name) IMPORT("wasi:io/streams@0.2.0", name)
#define POLL(name) IMPORT("wasi:io/poll@0.2.0", name)
#define EXPORT(name) __attribute__((export_name(name)))

typedef struct {
  uint8_t *start;
  size_t length;
} list;

typedef struct {
  uint32_t failed;
  list bytes;
} list_result;

typedef struct {
  uint64_t failed;
  uint64_t number;
} number_result;

typedef struct {
  uint32_t failed;
  uint32_t error;
  uint32_t handle;
} empty_result;

STREAMS("[method]input-stream.read") void read_now(int, uint64_t, list_result *);
STREAMS("[method]input-stream.blocking-read") void read_blocking(int, uint64_t, list_result *);
STREAMS("[method]input-stream.subscribe") int readable(int);
STREAMS("[method]output-stream.check-write") void check_write(int, number_result *);
STREAMS("[method]output-stream.write") void write_now(int, const void *, size_t, empty_result *);
STREAMS("[method]output-stream.blocking-write-and-flush")
void write_blocking(int, const void *, size_t, empty_result *);
STREAMS("[method]output-stream.blocking-splice") void splice(int, int, uint64_t, number_result *);
STREAMS("[resource-drop]input-stream") void drop_input(int);
POLL("[method]pollable.ready") int ready(int);
POLL("[method]pollable.block") void block(int);
POLL("[resource-drop]pollable") void drop_pollable(int);
POLL("poll") void poll(const int *, size_t, list *);
IMPORT("wasi:cli/stdin@0.2.1", "get-stdin") int get_stdin(void);
IMPORT("wasi:cli/stdout@0.2.1", "get-stdout") int get_stdout(void);
IMPORT("wasi:cli/stderr@0.2.1", "get-stderr") int get_stderr(void);
IMPORT("wasi:cli/terminal-stdout@0.2.1", "get-terminal-stdout") void get_terminal(uint32_t *);
IMPORT("wasi:cli/environment@0.2.1", "get-environment") void get_environment(list *);
IMPORT("wasi:cli/exit@0.2.12", "exit") void exit_with(int);
IMPORT("wasi:cli/exit@0.2.12", "exit-with-code") void exit_with_code(int);
IMPORT("wasi:clocks/monotonic-clock@0.2.3", "now") uint64_t now(void);
IMPORT("wasi:clocks/monotonic-clock@0.2.3", "subscribe-duration") int after(uint64_t);
IMPORT("wasi:clocks/wall-clock@0.2.3", "now") void time_of_day(uint64_t *);
IMPORT("wasi:random/random@0.2.3", "get-random-bytes") void random_bytes(uint64_t, list *);
IMPORT("wasi:sockets/instance-network@0.2.4", "instance-network") int network(void);
IMPORT("wasi:sockets/ip-name-lookup@0.2.4", "resolve-addresses")
void resolve(int, const void *, size_t, empty_result *);
IMPORT("wasi:sockets/tcp-create-socket@0.2.4", "create-tcp-socket")
void create_socket(int, empty_result *);
IMPORT("wasi:config/store@0.2.0-draft", "get")
void get_config(const void *, size_t, uint32_t *);

static int input, output;
static int exit_on_realloc;
extern uint8_t __heap_base;

// The host asks for memory here; each time the last is gone, but for the environment's many texts.
static uintptr_t next;

static void forget(void) { next = (uintptr_t)&__heap_base; }

EXPORT("cabi_realloc")
void *cabi_realloc(void *old, size_t old_size, size_t align, size_t size) {
  (void)old;
  (void)old_size;
  if (exit_on_realloc) {
    exit_with_code(0);
  }
  uintptr_t start = (next + align - 1) & ~(uintptr_t)(align - 1);
  uintptr_t end = start + size;
  uintptr_t have = (uintptr_t)__builtin_wasm_memory_size(0) << 16;
  if (end > have && __builtin_wasm_memory_grow(0, (end - have + 0xffff) >> 16) == (size_t)-1) {
    __builtin_trap();
  }
  next = end;
  return (void *)start;
}

static void say_bytes(const void *bytes, size_t length) {
  empty_result result;
  write_blocking(output, bytes, length, &result);
}

static size_t length_of(const char *text) {
  size_t length = 0;
  while (text[length]) {
    length++;
  }
  return length;
}

static void say(const char *text) { say_bytes(text, length_of(text)); }

static void say_number(uint64_t number) {
  char digits[20];
  size_t at = sizeof digits;
  do {
    digits[--at] = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  say_bytes(digits + at, sizeof digits - at);
}

static char text[256];
static char *argument = "";

static uint64_t number(void) {
  uint64_t value = 0;
  for (const char *c = argument; *c >= '0' && *c <= '9'; c++) {
    value = value * 10 + (uint64_t)(*c - '0');
  }
  return value;
}

static int is(const char *word) {
  size_t i = 0;
  while (word[i] && text[i] == word[i]) {
    i++;
  }
  return !word[i] && !text[i];
}

static void echo(void) {
  list_result read;
  for (forget(); read_blocking(input, UINT64_MAX, &read), !read.failed; forget()) {
    for (size_t at = 0; at < read.bytes.length; at += 4096) {
      size_t left = read.bytes.length - at;
      say_bytes(read.bytes.start + at, left < 4096 ? left : 4096);
    }
  }
}

static void splice_all(void) {
  number_result moved;
  do {
    splice(output, input, UINT64_MAX, &moved);
  } while (!moved.failed);
}

static void poll_many(void) {
  static int handles[1000000];
  list result;
  int pollable = after(number());
  for (size_t i = 0; i < 1000000; i++) {
    handles[i] = pollable;
  }
  poll(handles, 1000000, &result);
}

static void environment(void) {
  list all;
  get_environment(&all);
  const list *texts = (const list *)all.start;
  for (size_t i = 0; i < all.length * 2; i++) {
    say_bytes(texts[i].start, texts[i].length);
    say(i % 2 ? ";" : "=");
  }
}

static void child(void) {
  int pollable = readable(input);
  drop_input(input);
  say_number((uint64_t)ready(pollable));
  drop_pollable(pollable);
}

static void deed(void) {
  list bytes;
  list_result read;
  number_result permit;
  empty_result result;
  uint64_t time[2];
  uint32_t words[4];
  if (is("echo")) {
    echo();
  } else if (is("splice")) {
    splice_all();
  } else if (is("write-without-permit")) {
    write_now(output, "x", 1, &result);
  } else if (is("write")) {
    check_write(output, &permit);
    write_now(output, argument, length_of(argument), &result);
  } else if (is("write-4097")) {
    write_blocking(output, &__heap_base, 4097, &result);
  } else if (is("flood")) {
    for (;;) {
      say_bytes(&__heap_base, 4096);
    }
  } else if (is("poll-none")) {
    poll(0, 0, &bytes);
  } else if (is("poll-many")) {
    poll_many();
  } else if (is("sleep")) {
    uint64_t start = now();
    block(after(number()));
    say(now() - start >= number() ? "slept" : "too early");
  } else if (is("leak")) {
    for (;;) {
      after(0);
    }
  } else if (is("no-leak")) {
    for (uint64_t i = number(); i; i--) {
      drop_pollable(after(0));
    }
    say("done");
  } else if (is("child")) {
    child();
  } else if (is("use-after-drop")) {
    drop_input(input);
    read_now(input, 1, &read);
  } else if (is("wrong-handle")) {
    read_now(output, 1, &read);
  } else if (is("exit")) {
    exit_with((int)number());
  } else if (is("exit-with-code")) {
    exit_with_code((int)number());
  } else if (is("exit-in-realloc")) {
    exit_on_realloc = 1;
    random_bytes(1, &bytes);
  } else if (is("random")) {
    random_bytes(number(), &bytes);
    say_number(bytes.length);
  } else if (is("wild-result")) {
    random_bytes(1, (list *)0xfffffff0);
  } else if (is("environment")) {
    environment();
  } else if (is("config")) {
    get_config(argument, length_of(argument), words);
    say(words[1] ? "set: " : "not set");
    if (words[1]) {
      say_bytes((const void *)words[2], words[3]);
    }
  } else if (is("time")) {
    time_of_day(time);
    say(time[0] > 1600000000 && (uint32_t)time[1] < 1000000000 ? "plausible" : "odd");
  } else if (is("terminal")) {
    get_terminal(words);
    say((uint8_t)words[0] ? "terminal" : "none");
  } else if (is("socket")) {
    create_socket(0, &result);
    say_number((uint8_t)result.failed * 100 + (uint8_t)result.error);
  } else if (is("lookup")) {
    resolve(network(), argument, length_of(argument), &result);
    say_number((uint8_t)result.failed * 100 + (uint8_t)result.error);
  } else if (!is("fail")) {
    say("what?");
  }
}

// Reads up to the end of the first line, a byte at a time: the rest is for the deed.
EXPORT("wasi:cli/run@0.2.1#run") int run(void) {
  input = get_stdin();
  output = get_stdout();
  list_result read;
  for (size_t at = 0; at < sizeof text - 1; at++) {
    forget();
    read_blocking(input, 1, &read);
    if ((uint8_t)read.failed || *read.bytes.start == '\n') {
      break;
    }
    text[at] = (char)*read.bytes.start;
    if (text[at] == ' ' && !*argument) {
      text[at] = 0;
      argument = text + at + 1;
    }
  }
  deed();
  if (is("fail")) {
    output = get_stderr();
    say("the reason");
    return 1;
  }
  return 0;
}
