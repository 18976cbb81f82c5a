// A small, strict reader of JSON (RFC 8259), and the writing of its strings.
//
// Strict: the whole text is one value in valid UTF-8; lone surrogates, control characters in
// strings, names given twice in one object and more than 32 levels are errors.
#ifndef KAMI_JSON_H
#define KAMI_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "buffer.h"

typedef enum {
  JSON_NULL,
  JSON_BOOLEAN,
  JSON_NUMBER,
  JSON_STRING,
  JSON_ARRAY,
  JSON_OBJECT
} json_type;

typedef struct json json;
struct json {
  json_type type;
  bool truth;   // of a boolean
  buffer text;  // of a string, decoded; of a number, as it was written
  json *first;  // element or member
  buffer name;  // of a member
  json *next;   // its sibling
};

typedef struct {
  const char *message;  // NULL when nothing went wrong
  size_t offset;        // in bytes from the start of the text
} json_problem;

// Reads one value, or answers NULL and fills in the problem. Values live until the tool ends.
json *json_read(const char *text, size_t length, json_problem *problem);

// The member of an object that has this name, or NULL.
const json *json_member(const json *object, const char *name);

// "a string", "an object" and so on.
const char *json_type_name(json_type type);

// Adds a quoted JSON string. Bytes that are no UTF-8 are written as U+FFFD, so that the result is
// always valid.
void json_add_string(buffer *to, const char *bytes, size_t length);

#endif
