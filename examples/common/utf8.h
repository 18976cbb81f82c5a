// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
#ifndef KAMI_UTF8_H
#define KAMI_UTF8_H

#include <stddef.h>
#include <stdint.h>

#include "buffer.h"

// The length of the character that starts `bytes`, or 0 when no whole valid one does.
size_t utf8_character(const char *bytes, size_t available);

// Adds the encoding of a Unicode scalar value.
void utf8_add(buffer *to, uint32_t scalar);

#endif
