// Reads comma-separated values by the rules of RFC 4180, field by field.
//
// A line ends with CRLF or LF. A quoted field holds delimiters, line ends and doubled quotes. A
// byte order mark is skipped, and so are empty lines. What breaks the rules ends the tool with an
// error that names the row.
#ifndef KAMI_CSV_H
#define KAMI_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "../common/buffer.h"

typedef struct {
  const char *text;
  size_t length;
  char delimiter;
  size_t at;
  size_t row;  // of the field read last, counted from 1
  bool in_row;
} csv;

csv csv_over(const buffer *text, char delimiter);

// Reads the next field; false when there is none left. `*ends_row` tells that it is its row's last.
bool csv_next(csv *in, buffer *field, bool *ends_row);

// A number in decimal digits, for messages; valid until the next call.
const char *csv_decimal(size_t number);

#endif
