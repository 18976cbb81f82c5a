#include "kami_tool.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__attribute__((import_module("kami:tool/host@1.0.0"), import_name("log"))) void host_log(
    const char *level, size_t level_length, const char *message, size_t message_length);

__attribute__((import_module("kami:tool/host@1.0.0"), import_name("progress"))) void host_report(
    double done, int32_t has_total, double total, const char *message, size_t message_length);

// The host asks for memory here, for what it passes by pointer.
__attribute__((export_name("cabi_realloc"))) void *cabi_realloc(
    void *old, size_t old_size, size_t align, size_t size) {
  (void)old_size;
  if (size == 0) {
    return (void *)align;
  }
  void *block = realloc(old, size);
  if (block == NULL) {
    abort();
  }
  return block;
}

static kami_result result;

__attribute__((export_name("kami:tool/tool@1.0.0#run"))) kami_result *run(
    char *input, size_t length) {
  result = kami_run(input, length);
  free(input);
  return &result;
}

__attribute__((export_name("cabi_post_kami:tool/tool@1.0.0#run"))) void after_run(
    kami_result *done) {
  free(done->text);
}

__attribute__((export_name("kami:tool/tool@1.0.0#describe"))) kami_text *describe(void) {
  static kami_text text;
  text.text = (char *)kami_description;
  text.length = strlen(kami_description);
  return &text;
}

static kami_result format_result(uint32_t failed, const char *format, va_list arguments) {
  kami_result made = {failed, NULL, 0};
  va_list again;
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, arguments);
  if (length < 0 || (made.text = malloc((size_t)length + 1)) == NULL) {
    abort();
  }
  vsnprintf(made.text, (size_t)length + 1, format, again);
  va_end(again);
  made.length = (size_t)length;
  return made;
}

kami_result kami_answer(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  kami_result made = format_result(0, format, arguments);
  va_end(arguments);
  return made;
}

kami_result kami_fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  kami_result made = format_result(1, format, arguments);
  va_end(arguments);
  return made;
}

void kami_log(const char *level, const char *message) {
  host_log(level, strlen(level), message, strlen(message));
}

void kami_progress(double done, double total, const char *message) {
  host_report(done, 1, total, message, strlen(message));
}
