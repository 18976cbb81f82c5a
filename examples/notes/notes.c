// notes: keeps short texts in the tool's private directory, between calls.
#include <stdlib.h>
#include <string.h>

#include "../common/json.h"
#include "../common/tool.h"
#include "../common/utf8.h"
#include "store.h"

enum { PREVIEW_BYTES = 80 };

static void add_number(buffer *to, int number) {
  char digits[12];
  char *at = digits + sizeof digits - 1;
  *at = '\0';
  do {
    *--at = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0);
  buffer_add_text(to, at);
}

static int chosen_id(const json *arguments) {
  const json *id = json_member(arguments, "id");
  if (id == NULL || id->type == JSON_NULL) {
    tool_fail("argument 'id' is required for this action");
  }
  if (id->type != JSON_NUMBER) {
    tool_fail("argument 'id' must be an integer, not ", json_type_name(id->type));
  }
  char *end;
  long number = strtol(id->text.bytes, &end, 10);
  if (*end != '\0' || number < 1 || number > NOTE_MAX_NUMBER) {
    tool_fail("argument 'id' must be an integer from 1 to 999999, not ", id->text.bytes);
  }
  return (int)number;
}

static noreturn void fail_no_note(int id) {
  buffer number = {0};
  add_number(&number, id);
  tool_fail("there is no note ", number.bytes);
}

static const buffer *chosen_text(const json *arguments) {
  const buffer *text = tool_string(arguments, "text");
  if (text == NULL || text->length == 0) {
    tool_fail("argument 'text' is required for this action, and must not be empty");
  }
  return text;
}

// The length of the note's first line, cut between two characters when it is long.
static size_t preview_length(const buffer *text) {
  const char *end = memchr(text->bytes, '\n', text->length);
  size_t line = end == NULL ? text->length : (size_t)(end - text->bytes);
  size_t length = 0;
  while (length < line) {
    size_t character = utf8_character(text->bytes + length, line - length);
    size_t next = length + (character == 0 ? 1 : character);
    if (next > PREVIEW_BYTES) {
      break;
    }
    length = next;
  }
  return length;
}

static void add_note(buffer *to, int id, const char *bytes, size_t length) {
  buffer_add_text(to, "{\"id\":");
  add_number(to, id);
  buffer_add_text(to, ",\"text\":");
  json_add_string(to, bytes, length);
  buffer_add_text(to, "}");
}

static bool contains(const buffer *text, const buffer *part) {
  for (size_t at = 0; at + part->length <= text->length; at++) {
    if (memcmp(text->bytes + at, part->bytes, part->length) == 0) {
      return true;
    }
  }
  return false;
}

// Notes with their first lines: all of them, or those that contain a text.
static void list(const buffer *wanted, buffer *answer) {
  note_list notes = store_list();
  buffer text = {0};
  bool first = true;
  buffer_add_text(answer, "{\"notes\":[");
  for (size_t i = 0; i < notes.count; i++) {
    if (!store_read(notes.numbers[i], &text) || (wanted != NULL && !contains(&text, wanted))) {
      continue;
    }
    buffer_add_text(answer, first ? "" : ",");
    add_note(answer, notes.numbers[i], text.bytes, preview_length(&text));
    first = false;
  }
  buffer_add_text(answer, "]}");
}

static void add(const json *arguments, buffer *answer) {
  const buffer *text = chosen_text(arguments);
  if (text->length > NOTE_MAX_BYTES) {
    tool_fail("argument 'text' must have at most 65536 bytes");
  }
  buffer_add_text(answer, "{\"id\":");
  add_number(answer, store_add(text));
  buffer_add_text(answer, "}");
}

static void show(const json *arguments, buffer *answer) {
  int id = chosen_id(arguments);
  buffer text = {0};
  if (!store_read(id, &text)) {
    fail_no_note(id);
  }
  add_note(answer, id, text.bytes, text.length);
}

static void remove_note(const json *arguments, buffer *answer) {
  int id = chosen_id(arguments);
  if (!store_remove(id)) {
    fail_no_note(id);
  }
  buffer_add_text(answer, "{\"removed\":");
  add_number(answer, id);
  buffer_add_text(answer, "}");
}

int main(void) {
  static const char *const KNOWN[] = {"action", "text", "id", NULL};
  const json *arguments = tool_arguments(KNOWN);
  const buffer *action = tool_required_string(arguments, "action");
  buffer answer = {0};
  if (tool_is(action, "add")) {
    add(arguments, &answer);
  } else if (tool_is(action, "list")) {
    list(NULL, &answer);
  } else if (tool_is(action, "find")) {
    list(chosen_text(arguments), &answer);
  } else if (tool_is(action, "show")) {
    show(arguments, &answer);
  } else if (tool_is(action, "remove")) {
    remove_note(arguments, &answer);
  } else {
    tool_fail("argument 'action' must be add, list, find, show or remove, not '", action->bytes,
              "'");
  }
  tool_answer(&answer);
}
