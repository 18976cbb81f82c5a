// Notes as plain files in the tool's private directory: note-000001.txt and so on.
//
// A note appears whole or not at all: it is written beside its place and then renamed. Two calls at
// the same time never get the same number. Other files are left alone, and so is what somebody else
// put into a note. Failures end the tool.
#ifndef KAMI_STORE_H
#define KAMI_STORE_H

#include <stdbool.h>
#include <stddef.h>

#include "../common/buffer.h"

enum { NOTE_MAX_NUMBER = 999999, NOTE_MAX_BYTES = 65536 };

typedef struct {
  int *numbers;  // ascending
  size_t count;
} note_list;

note_list store_list(void);

// Keeps a text and answers its number, one above the highest.
int store_add(const buffer *text);

// Reads a note, at most NOTE_MAX_BYTES of it; false when it is not there or not a readable file.
bool store_read(int number, buffer *text);

// False when there is no such note.
bool store_remove(int number);

#endif
