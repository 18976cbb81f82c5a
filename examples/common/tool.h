// What every tool does: read its input, find its arguments, answer or fail.
//
// The input is one JSON object on standard input. The answer goes to standard output, exit 0. A
// failure is one line of text on standard error, exit 1.
#ifndef KAMI_TOOL_H
#define KAMI_TOOL_H

#include <stddef.h>
#include <stdnoreturn.h>

#include "buffer.h"
#include "json.h"

// Ends the tool with the texts joined as its error; the list ends with NULL.
noreturn void tool_fail_with(const char *first, ...);
#define tool_fail(...) tool_fail_with(__VA_ARGS__, (const char *)NULL)

// Reads all of standard input as the object of arguments. Names that are not in `known`, a list
// that ends with NULL, fail.
const json *tool_arguments(const char *const *known);

// A string argument; fails when it has another type. A missing one, or null, is NULL.
const buffer *tool_string(const json *arguments, const char *name);

// A string argument; fails when it is missing, too.
const buffer *tool_required_string(const json *arguments, const char *name);

// Whether the argument is exactly this text.
bool tool_is(const buffer *argument, const char *text);

// Tells whoever waits for the answer how far the work is; a total of 0 is not known. Cheap, so it
// may be called often: the host passes on what anybody can read.
void tool_progress(double done, double total, const char *message);

// Writes the answer and ends the tool with success.
noreturn void tool_answer(const buffer *answer);

// The value of a hexadecimal digit, or -1.
int tool_hex_digit(int character);

#endif
