#include "number.h"

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

static bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

static const char *skip_digits(const char *at) {
  while (is_digit(*at)) {
    at++;
  }
  return at;
}

// The end of the number that starts here, or NULL when none does.
static const char *number_end(const char *at) {
  at += *at == '+' || *at == '-';
  const char *whole = skip_digits(at);
  ptrdiff_t digits = whole - at;
  at = whole;
  if (*at == '.') {
    const char *fraction = skip_digits(at + 1);
    digits += fraction - at - 1;
    at = fraction;
  }
  if (digits == 0) {
    return NULL;
  }
  if (*at != 'e' && *at != 'E') {
    return at;
  }
  at++;
  at += *at == '+' || *at == '-';
  const char *exponent = skip_digits(at);
  return exponent > at ? exponent : NULL;
}

// Up to 15 digits without an exponent: two exact doubles and one correctly rounded division.
static bool read_short(const char *at, const char *end, double *number) {
  static const double POWERS[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                  1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  bool negative = *at == '-';
  at += *at == '+' || *at == '-';
  if (end - at > 16) {
    return false;
  }
  int64_t mantissa = 0;
  int digits = 0;
  int decimals = 0;
  bool in_fraction = false;
  for (; at < end; at++) {
    if (*at == '.') {
      in_fraction = true;
    } else if (is_digit(*at) && digits < 15) {
      mantissa = mantissa * 10 + (*at - '0');
      digits++;
      decimals += in_fraction;
    } else {
      return false;
    }
  }
  double magnitude = (double)mantissa / POWERS[decimals];
  *number = negative ? -magnitude : magnitude;
  return true;
}

bool number_read(const buffer *text, double *number) {
  const char *start = text->bytes;
  const char *last = text->bytes + text->length;
  while (is_blank(*start)) {
    start++;
  }
  const char *end = number_end(start);
  if (end == NULL) {
    return false;
  }
  const char *behind = end;
  while (is_blank(*behind)) {
    behind++;
  }
  if (behind != last) {
    return false;
  }
  if (!read_short(start, end, number)) {
    *number = strtod(start, NULL);
  }
  return isfinite(*number);
}

void number_add(buffer *to, double number) {
  if (!isfinite(number)) {
    buffer_add_text(to, "null");
    return;
  }
  char digits[40];
  for (int precision = 15; precision <= 17; precision++) {
    snprintf(digits, sizeof digits, "%.*g", precision, number);
    if (strtod(digits, NULL) == number) {
      break;
    }
  }
  buffer_add_text(to, digits);
}
