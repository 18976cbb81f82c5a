#include "tool.h"

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool write_all(int to, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(to, bytes, length);
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written <= 0) {
      return false;
    }
    bytes += written;
    length -= (size_t)written;
  }
  return true;
}

// Writes without a buffer: it also reports that there is no memory for one.
noreturn void tool_fail_with(const char *first, ...) {
  va_list texts;
  va_start(texts, first);
  for (const char *text = first; text != NULL; text = va_arg(texts, const char *)) {
    write_all(STDERR_FILENO, text, strlen(text));
  }
  va_end(texts);
  write_all(STDERR_FILENO, "\n", 1);
  _Exit(1);
}

__attribute__((import_module("kami:tool/host"), import_name("progress"))) void host_progress(
    double done, double total, const char *message, size_t length);

void tool_progress(double done, double total, const char *message) {
  host_progress(done, total, message, strlen(message));
}

noreturn void tool_answer(const buffer *answer) {
  if (!write_all(STDOUT_FILENO, answer->bytes, answer->length)) {
    tool_fail("the answer could not be written");
  }
  _Exit(0);
}

static buffer read_input(void) {
  buffer input = {0};
  for (;;) {
    buffer_reserve(&input, input.length < 4096 ? 4096 : input.length);
    ssize_t got = read(STDIN_FILENO, input.bytes + input.length, input.capacity - input.length - 1);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      tool_fail("the input could not be read");
    }
    if (got == 0) {
      return input;
    }
    input.length += (size_t)got;
  }
}

static noreturn void fail_at(const json_problem *problem) {
  char digits[24];
  char *at = digits + sizeof digits - 1;
  size_t rest = problem->offset;
  *at = '\0';
  do {
    *--at = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  tool_fail("the input is not JSON: ", problem->message, " at byte ", at);
}

static bool is_known(const json *member, const char *const *known) {
  for (; *known != NULL; known++) {
    if (tool_is(&member->name, *known)) {
      return true;
    }
  }
  return false;
}

const json *tool_arguments(const char *const *known) {
  buffer input = read_input();
  json_problem problem;
  const json *arguments = json_read(input.bytes, input.length, &problem);
  if (arguments == NULL) {
    fail_at(&problem);
  }
  if (arguments->type != JSON_OBJECT) {
    tool_fail("the input must be an object, not ", json_type_name(arguments->type));
  }
  for (const json *member = arguments->first; member != NULL; member = member->next) {
    if (!is_known(member, known)) {
      tool_fail("unknown argument '", member->name.bytes, "'");
    }
  }
  return arguments;
}

const buffer *tool_string(const json *arguments, const char *name) {
  const json *argument = json_member(arguments, name);
  if (argument == NULL || argument->type == JSON_NULL) {
    return NULL;
  }
  if (argument->type != JSON_STRING) {
    tool_fail("argument '", name, "' must be a string, not ", json_type_name(argument->type));
  }
  return &argument->text;
}

const buffer *tool_required_string(const json *arguments, const char *name) {
  const buffer *text = tool_string(arguments, name);
  if (text == NULL) {
    tool_fail("argument '", name, "' is required");
  }
  return text;
}

bool tool_is(const buffer *argument, const char *text) {
  size_t length = strlen(text);
  return argument->length == length && memcmp(argument->bytes, text, length) == 0;
}

int tool_hex_digit(int character) {
  if (character >= '0' && character <= '9') {
    return character - '0';
  }
  int lower = character | 0x20;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}
