#include "csv.h"

#include <string.h>

#include "../common/tool.h"

csv csv_over(const buffer *text, char delimiter) {
  csv in = {.text = text->bytes, .length = text->length, .delimiter = delimiter};
  if (in.length >= 3 && memcmp(in.text, "\xef\xbb\xbf", 3) == 0) {
    in.at = 3;
  }
  return in;
}

const char *csv_decimal(size_t number) {
  static char digits[24];
  char *at = digits + sizeof digits - 1;
  do {
    *--at = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0);
  return at;
}

// The length of the line end at the reader, or 0.
static size_t line_end(const csv *in) {
  size_t left = in->length - in->at;
  if (left >= 1 && in->text[in->at] == '\n') {
    return 1;
  }
  return left >= 2 && in->text[in->at] == '\r' && in->text[in->at + 1] == '\n' ? 2 : 0;
}

static bool ends_field(const csv *in) {
  return in->at == in->length || in->text[in->at] == in->delimiter || line_end(in) > 0;
}

static void read_quoted(csv *in, buffer *field) {
  in->at++;
  for (;;) {
    const char *from = in->text + in->at;
    const char *quote = memchr(from, '"', in->length - in->at);
    if (quote == NULL) {
      tool_fail("the CSV is broken: a quoted field of row ", csv_decimal(in->row), " has no end");
    }
    buffer_add(field, from, (size_t)(quote - from));
    in->at += (size_t)(quote - from) + 1;
    if (in->at == in->length || in->text[in->at] != '"') {
      break;
    }
    buffer_add_byte(field, '"');
    in->at++;
  }
  if (!ends_field(in)) {
    tool_fail("the CSV is broken: text behind a closing quote in row ", csv_decimal(in->row));
  }
}

static void read_plain(csv *in, buffer *field) {
  size_t start = in->at;
  while (!ends_field(in)) {
    char byte = in->text[in->at++];
    if (byte == '"') {
      tool_fail("the CSV is broken: a quote inside an unquoted field in row ",
                csv_decimal(in->row));
    }
  }
  buffer_add(field, in->text + start, in->at - start);
}

bool csv_next(csv *in, buffer *field, bool *ends_row) {
  field->length = 0;
  if (!in->in_row) {
    for (size_t end; (end = line_end(in)) > 0;) {
      in->at += end;
    }
    if (in->at == in->length) {
      return false;
    }
    in->row++;
  }
  if (in->at < in->length && in->text[in->at] == '"') {
    read_quoted(in, field);
  } else {
    read_plain(in, field);
  }
  in->in_row = in->at < in->length && in->text[in->at] == in->delimiter;
  in->at += in->in_row ? 1 : line_end(in);
  *ends_row = !in->in_row;
  return true;
}
