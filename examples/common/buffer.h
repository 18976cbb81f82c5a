// A growing run of bytes. It always keeps a NUL behind its last byte, so that `bytes` can also be
// read as a C string when it is known to hold no NUL of its own.
#ifndef KAMI_BUFFER_H
#define KAMI_BUFFER_H

#include <stddef.h>

typedef struct {
  char *bytes;  // NULL while nothing was added
  size_t length;
  size_t capacity;
} buffer;

// Each function ends the tool with "out of memory" when the bytes cannot be kept.
void buffer_reserve(buffer *to, size_t more);
void buffer_add(buffer *to, const void *bytes, size_t length);
void buffer_add_byte(buffer *to, char byte);
void buffer_add_text(buffer *to, const char *text);

#endif
