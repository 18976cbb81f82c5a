#include "buffer.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tool.h"

void buffer_reserve(buffer *to, size_t more) {
  if (more >= SIZE_MAX / 4 - to->length) {
    tool_fail("out of memory");
  }
  size_t needed = to->length + more + 1;
  if (needed <= to->capacity) {
    return;
  }
  size_t capacity = to->capacity < 64 ? 64 : to->capacity;
  while (capacity < needed) {
    capacity *= 2;
  }
  char *grown = realloc(to->bytes, capacity);
  if (grown == NULL) {
    tool_fail("out of memory");
  }
  to->bytes = grown;
  to->capacity = capacity;
}

void buffer_add(buffer *to, const void *bytes, size_t length) {
  buffer_reserve(to, length);
  if (length > 0) {
    memcpy(to->bytes + to->length, bytes, length);
  }
  to->length += length;
  to->bytes[to->length] = '\0';
}

void buffer_add_byte(buffer *to, char byte) { buffer_add(to, &byte, 1); }

void buffer_add_text(buffer *to, const char *text) { buffer_add(to, text, strlen(text)); }
