// mirror: a value of every type of WIT, handed back (mirror.wit).
//
// The canonical ABI passes most values flat and takes results of more than one number from memory.
// Strings and lists go back as the pointers that came in. Without a C library.
#include <stddef.h>
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(name)))
#define VALUES(name) EXPORT("dev:mirror/values@1.0.0#" name)

// The host asks for memory here. Nothing is given back: every call has an instance of its own.
EXPORT("cabi_realloc")
void *cabi_realloc(void *old, size_t old_size, size_t align, size_t size) {
  extern uint8_t __heap_base;
  static uintptr_t next;
  if (next == 0) {
    next = (uintptr_t)&__heap_base;
  }
  uintptr_t start = (next + align - 1) & ~(uintptr_t)(align - 1);
  uintptr_t end = start + size;
  uintptr_t have = (uintptr_t)__builtin_wasm_memory_size(0) << 16;
  if (end > have && __builtin_wasm_memory_grow(0, (end - have + 0xffff) >> 16) == (size_t)-1) {
    __builtin_trap();
  }
  next = end;
  for (size_t i = 0; i < old_size && i < size; i++) {
    ((uint8_t *)start)[i] = ((uint8_t *)old)[i];
  }
  return (void *)start;
}

typedef struct {
  uint8_t a;
  int8_t b;
  uint16_t c;
  int16_t d;
  uint32_t e;
  int32_t f;
  uint64_t g;
  int64_t h;
} integers_tuple;

VALUES("integers")
integers_tuple *integers(uint32_t a, int32_t b, uint32_t c, int32_t d, uint32_t e, int32_t f,
                         uint64_t g, int64_t h) {
  static integers_tuple result;
  result = (integers_tuple){(uint8_t)a, (int8_t)b, (uint16_t)c, (int16_t)d, e, f, g, h};
  return &result;
}

typedef struct {
  float small;
  double large;
} floats_tuple;

VALUES("floats") floats_tuple *floats(float small, double large) {
  static floats_tuple result;
  result = (floats_tuple){small, large};
  return &result;
}

typedef struct {
  uint32_t character;
  char *words;
  size_t length;
  uint8_t truth;
} text_tuple;

VALUES("text") text_tuple *text(uint32_t character, char *words, size_t length, uint32_t truth) {
  static text_tuple result;
  result = (text_tuple){character, words, length, (uint8_t)truth};
  return &result;
}

typedef struct {
  void *items;
  size_t length;
} list;

static list *same_list(void *items, size_t length) {
  static list result;
  result = (list){items, length};
  return &result;
}

VALUES("bytes") list *bytes(void *items, size_t length) { return same_list(items, length); }
VALUES("lists") list *lists(void *items, size_t length) { return same_list(items, length); }
VALUES("points") list *points(void *items, size_t length) { return same_list(items, length); }

VALUES("colours") uint32_t colours(uint32_t colour) { return colour; }
VALUES("allowed") uint32_t allowed(uint32_t permissions) { return permissions; }

enum { DOT, CIRCLE, LINE };

typedef struct {
  uint8_t kind;
  union {
    uint64_t circle;
    int32_t line[4];
  };
} shape;

// A circle's radius and a line's first coordinate share a place, which is 64 bits wide.
VALUES("shapes") shape *shapes(uint32_t kind, uint64_t first, int32_t y1, int32_t x2, int32_t y2) {
  static shape result;
  result.kind = (uint8_t)kind;
  if (kind == CIRCLE) {
    result.circle = first;
  } else if (kind == LINE) {
    result.line[0] = (int32_t)first;
    result.line[1] = y1;
    result.line[2] = x2;
    result.line[3] = y2;
  }
  return &result;
}

typedef struct {
  uint8_t kind;
  union {
    list text;
    uint8_t colour;
  };
} optional_text;

VALUES("maybe") optional_text *maybe(uint32_t some, char *words, size_t length) {
  static optional_text result;
  result.kind = (uint8_t)some;
  result.text = (list){words, length};
  return &result;
}

typedef struct {
  uint8_t outer;
  uint8_t padding[3];
  uint8_t inner;
  uint32_t value;
} nested_option;

VALUES("maybe-twice") nested_option *maybe_twice(uint32_t outer, uint32_t inner, uint32_t value) {
  static nested_option result;
  result = (nested_option){(uint8_t)outer, {0}, (uint8_t)inner, value};
  return &result;
}

VALUES("outcome") optional_text *outcome(uint32_t failed, uintptr_t first, size_t length) {
  static optional_text result;
  result.kind = (uint8_t)failed;
  if (failed) {
    result.colour = (uint8_t)first;
  } else {
    result.text = (list){(void *)first, length};
  }
  return &result;
}

typedef struct {
  uint8_t failed;
  union {
    int32_t quotient;
    list reason;
  };
} quotient_result;

EXPORT("divide") quotient_result *divide(int32_t dividend, int32_t divisor) {
  static quotient_result result;
  static char by_zero[] = "division by zero";
  static char overflow[] = "the quotient is too large";
  result.failed = divisor == 0 || (dividend == INT32_MIN && divisor == -1);
  if (divisor == 0) {
    result.reason = (list){by_zero, sizeof by_zero - 1};
  } else if (result.failed) {
    result.reason = (list){overflow, sizeof overflow - 1};
  } else {
    result.quotient = dividend / divisor;
  }
  return &result;
}
