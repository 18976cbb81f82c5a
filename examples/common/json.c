#include "json.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tool.h"
#include "utf8.h"

enum { MAX_DEPTH = 32 };

typedef struct {
  const char *text;
  size_t length;
  size_t at;
  int depth;
  json_problem problem;
} reader;

static bool read_value(reader *in, json *into);

static bool wrong(reader *in, const char *message) {
  if (in->problem.message == NULL) {
    in->problem.message = message;
    in->problem.offset = in->at;
  }
  return false;
}

// The next byte, or -1 behind the last.
static int peek(const reader *in) {
  return in->at < in->length ? (unsigned char)in->text[in->at] : -1;
}

static bool take(reader *in, char wanted) {
  if (peek(in) != wanted) {
    return false;
  }
  in->at++;
  return true;
}

static void skip_space(reader *in) {
  while (take(in, ' ') || take(in, '\t') || take(in, '\n') || take(in, '\r')) {
  }
}

static bool read_word(reader *in, const char *word) {
  size_t length = strlen(word);
  if (in->length - in->at < length || memcmp(in->text + in->at, word, length) != 0) {
    return wrong(in, "expected a value");
  }
  in->at += length;
  return true;
}

static bool skip_digits(reader *in) {
  size_t start = in->at;
  while (peek(in) >= '0' && peek(in) <= '9') {
    in->at++;
  }
  return in->at > start || wrong(in, "expected a digit");
}

static bool read_number(reader *in, json *into) {
  size_t start = in->at;
  take(in, '-');
  if (!take(in, '0') && !skip_digits(in)) {
    return false;
  }
  if (take(in, '.') && !skip_digits(in)) {
    return false;
  }
  if (take(in, 'e') || take(in, 'E')) {
    if (!take(in, '+')) {
      take(in, '-');
    }
    if (!skip_digits(in)) {
      return false;
    }
  }
  buffer_add(&into->text, in->text + start, in->at - start);
  return true;
}

static bool read_hex4(reader *in, uint32_t *unit) {
  *unit = 0;
  for (int i = 0; i < 4; i++) {
    int digit = tool_hex_digit(peek(in));
    if (digit < 0) {
      return wrong(in, "expected four hexadecimal digits after \\u");
    }
    *unit = *unit << 4 | (uint32_t)digit;
    in->at++;
  }
  return true;
}

// Behind "\u": one code unit, or two that make a surrogate pair.
static bool read_unicode_escape(reader *in, buffer *into) {
  uint32_t unit;
  if (!read_hex4(in, &unit)) {
    return false;
  }
  if (unit >= 0xdc00 && unit <= 0xdfff) {
    return wrong(in, "a low surrogate without its high one");
  }
  if (unit >= 0xd800 && unit <= 0xdbff) {
    uint32_t low;
    if (!take(in, '\\') || !take(in, 'u')) {
      return wrong(in, "a high surrogate without its low one");
    }
    if (!read_hex4(in, &low)) {
      return false;
    }
    if (low < 0xdc00 || low > 0xdfff) {
      return wrong(in, "a high surrogate without its low one");
    }
    unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
  }
  utf8_add(into, unit);
  return true;
}

static bool read_escape(reader *in, buffer *into) {
  static const char NAMES[] = "\"\\/bfnrt";
  static const char MEANINGS[] = "\"\\/\b\f\n\r\t";
  if (take(in, 'u')) {
    return read_unicode_escape(in, into);
  }
  int name = peek(in);
  const char *found = name > 0 ? strchr(NAMES, name) : NULL;
  if (found == NULL) {
    return wrong(in, "unknown escape in a string");
  }
  in->at++;
  buffer_add_byte(into, MEANINGS[found - NAMES]);
  return true;
}

// Adds what needs no thought in a string: ASCII up to a quote, an escape or a control character.
static void read_plain(reader *in, buffer *into) {
  const char *start = in->text + in->at;
  const char *end = in->text + in->length;
  const char *at = start;
  while (at < end && (signed char)*at >= ' ' && *at != '"' && *at != '\\') {
    at++;
  }
  buffer_add(into, start, (size_t)(at - start));
  in->at += (size_t)(at - start);
}

static bool read_string(reader *in, buffer *into) {
  if (!take(in, '"')) {
    return wrong(in, "expected a string");
  }
  buffer_reserve(into, 0);
  into->bytes[0] = '\0';
  for (read_plain(in, into); !take(in, '"'); read_plain(in, into)) {
    if (in->at == in->length) {
      return wrong(in, "a string without its end");
    }
    if (take(in, '\\')) {
      if (!read_escape(in, into)) {
        return false;
      }
    } else if (peek(in) < 0x20) {
      return wrong(in, "a control character in a string");
    } else {
      size_t length = utf8_character(in->text + in->at, in->length - in->at);
      if (length == 0) {
        return wrong(in, "a byte that is no UTF-8");
      }
      buffer_add(into, in->text + in->at, length);
      in->at += length;
    }
  }
  return true;
}

static json *new_value(void) {
  json *value = calloc(1, sizeof *value);
  if (value == NULL) {
    tool_fail("out of memory");
  }
  return value;
}

static bool is_named(const json *member, const buffer *name) {
  return member->name.length == name->length &&
         memcmp(member->name.bytes, name->bytes, name->length) == 0;
}

static bool read_name(reader *in, const json *object, buffer *name) {
  if (!read_string(in, name)) {
    return false;
  }
  for (const json *member = object->first; member != NULL; member = member->next) {
    if (is_named(member, name)) {
      return wrong(in, "the same name twice in one object");
    }
  }
  skip_space(in);
  return take(in, ':') || wrong(in, "expected ':'");
}

// Elements of an array or members of an object, behind the opening bracket.
static bool read_children(reader *in, json *into, char end) {
  json **last = &into->first;
  skip_space(in);
  if (take(in, end)) {
    return true;
  }
  do {
    json *child = new_value();
    skip_space(in);
    if (into->type == JSON_OBJECT && !read_name(in, into, &child->name)) {
      return false;
    }
    if (!read_value(in, child)) {
      return false;
    }
    *last = child;
    last = &child->next;
    skip_space(in);
  } while (take(in, ','));
  return take(in, end) || wrong(in, end == '}' ? "expected ',' or '}'" : "expected ',' or ']'");
}

static bool read_nested(reader *in, json *into, char end) {
  if (in->depth == MAX_DEPTH) {
    return wrong(in, "nested too deeply");
  }
  in->at++;
  in->depth++;
  bool done = read_children(in, into, end);
  in->depth--;
  return done;
}

static bool read_value(reader *in, json *into) {
  skip_space(in);
  switch (peek(in)) {
    case '{':
      into->type = JSON_OBJECT;
      return read_nested(in, into, '}');
    case '[':
      into->type = JSON_ARRAY;
      return read_nested(in, into, ']');
    case '"':
      into->type = JSON_STRING;
      return read_string(in, &into->text);
    case 't':
      into->type = JSON_BOOLEAN;
      into->truth = true;
      return read_word(in, "true");
    case 'f':
      into->type = JSON_BOOLEAN;
      return read_word(in, "false");
    case 'n':
      into->type = JSON_NULL;
      return read_word(in, "null");
    case '-': case '0': case '1': case '2': case '3': case '4':
    case '5': case '6': case '7': case '8': case '9':
      into->type = JSON_NUMBER;
      return read_number(in, into);
    default:
      return wrong(in, "expected a value");
  }
}

json *json_read(const char *text, size_t length, json_problem *problem) {
  reader in = {.text = text, .length = length};
  json *value = new_value();
  bool done = read_value(&in, value);
  if (done) {
    skip_space(&in);
    done = in.at == in.length || wrong(&in, "more text behind the value");
  }
  *problem = in.problem;
  return done ? value : NULL;
}

const json *json_member(const json *object, const char *name) {
  for (const json *member = object->first; member != NULL; member = member->next) {
    if (member->name.length == strlen(name) &&
        memcmp(member->name.bytes, name, member->name.length) == 0) {
      return member;
    }
  }
  return NULL;
}

const char *json_type_name(json_type type) {
  switch (type) {
    case JSON_NULL: return "null";
    case JSON_BOOLEAN: return "a boolean";
    case JSON_NUMBER: return "a number";
    case JSON_STRING: return "a string";
    case JSON_ARRAY: return "an array";
    case JSON_OBJECT: return "an object";
  }
  return "unknown";
}

void json_add_string(buffer *to, const char *bytes, size_t length) {
  static const char DIGITS[] = "0123456789abcdef";
  buffer_add_byte(to, '"');
  for (size_t at = 0; at < length;) {
    unsigned char byte = (unsigned char)bytes[at];
    size_t character = utf8_character(bytes + at, length - at);
    if (character == 0) {
      utf8_add(to, 0xfffd);
      at++;
    } else if (byte == '"' || byte == '\\') {
      buffer_add_byte(to, '\\');
      buffer_add_byte(to, (char)byte);
      at++;
    } else if (byte == '\n') {
      buffer_add_text(to, "\\n");
      at++;
    } else if (byte < 0x20) {
      buffer_add_text(to, "\\u00");
      buffer_add_byte(to, DIGITS[byte >> 4]);
      buffer_add_byte(to, DIGITS[byte & 15]);
      at++;
    } else {
      buffer_add(to, bytes + at, character);
      at += character;
    }
  }
  buffer_add_byte(to, '"');
}
