// A KAMI tool as a component (examples/wit/kami-tool.wit), in the canonical ABI's terms.
#ifndef KAMI_TOOL_H
#define KAMI_TOOL_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  char *text;
  size_t length;
} kami_text;

typedef struct {
  uint32_t failed;
  char *text;
  size_t length;
} kami_result;

// What a tool defines: the answer to an input, which kami_answer and kami_fail make, and a sentence.
kami_result kami_run(char *input, size_t length);
extern const char kami_description[];

// An answer or an error from printf's arguments.
kami_result kami_answer(const char *format, ...) __attribute__((format(printf, 1, 2)));
kami_result kami_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

// Writes to the log.
void kami_log(const char *level, const char *message);

// Tells whoever waits for the answer how far the work is.
void kami_progress(double done, double total, const char *message);

#endif
