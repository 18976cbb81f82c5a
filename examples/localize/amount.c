#include "amount.h"

#include <stdlib.h>
#include <string.h>

#include "../common/tool.h"

enum { MAX_DIGITS = 30 };

// digits[0] is the most significant; the point stands behind `whole` digits, which may lie outside.
typedef struct {
  bool negative;
  buffer digits;
  long whole;
} decimal;

static decimal read_decimal(const buffer *number) {
  decimal read = {0};
  const char *at = number->bytes;
  read.negative = *at == '-';
  at += read.negative;
  bool in_fraction = false;
  for (; *at == '.' || (*at >= '0' && *at <= '9'); at++) {
    if (*at == '.') {
      in_fraction = true;
    } else if (read.digits.length > 0 || *at != '0') {
      buffer_add_byte(&read.digits, *at);
      read.whole += !in_fraction;
    } else {
      read.whole -= in_fraction;
    }
  }
  if (*at != '\0') {
    long exponent = strtol(at + 1, NULL, 10);
    long bounded = exponent < -100000 ? -100000 : exponent > 100000 ? 100000 : exponent;
    read.whole += bounded;
  }
  if (read.digits.length == 0) {
    read.whole = 0;
  }
  return read;
}

static char digit_at(const decimal *of, long index) {
  return index >= 0 && (size_t)index < of->digits.length ? of->digits.bytes[index] : '0';
}

// Whether what lies behind the first `kept` digits rounds them up.
static bool rounds_up(const decimal *of, long kept) {
  char next = digit_at(of, kept);
  if (next != '5') {
    return next > '5';
  }
  for (size_t i = (size_t)(kept + 1); i < of->digits.length; i++) {
    if (of->digits.bytes[i] != '0') {
      return true;
    }
  }
  return (digit_at(of, kept - 1) - '0') % 2 == 1;
}

// All digits of the amount in the smallest unit of the currency, at least one before the point.
static buffer rounded(const decimal *of, int decimals) {
  buffer units = {0};
  long kept = of->whole + decimals;
  buffer_add_byte(&units, '0');
  for (long i = of->whole < 1 ? of->whole - 1 : 0; i < kept; i++) {
    buffer_add_byte(&units, digit_at(of, i));
  }
  bool carry = rounds_up(of, kept);
  for (size_t i = units.length; carry && i-- > 0;) {
    carry = units.bytes[i] == '9';
    units.bytes[i] = (char)(carry ? '0' : units.bytes[i] + 1);
  }
  size_t spare = 0;
  while (units.bytes[spare] == '0' && units.length - spare > (size_t)decimals + 1) {
    spare++;
  }
  buffer trimmed = {0};
  buffer_add(&trimmed, units.bytes + spare, units.length - spare);
  return trimmed;
}

// Whether a group separator stands in front of the digit that has `left` digits from it to the end.
static bool starts_group(grouping groups, size_t left) {
  return groups == GROUPS_INDIAN ? left == 3 || (left > 3 && left % 2 == 1) : left % 3 == 0;
}

void amount_add(buffer *to, const buffer *number, const region *in) {
  decimal amount = read_decimal(number);
  if (amount.whole > MAX_DIGITS) {
    tool_fail("argument 'amount' is too large: ", number->bytes);
  }
  if (amount.whole < -MAX_DIGITS) {
    amount.digits.length = 0;
    amount.whole = 0;
  }
  buffer units = rounded(&amount, in->decimals);
  size_t whole = units.length - (size_t)in->decimals;
  if (amount.negative && strspn(units.bytes, "0") < units.length) {
    buffer_add_byte(to, '-');
  }
  buffer_add_text(to, in->before);
  for (size_t i = 0; i < whole; i++) {
    if (i > 0 && starts_group(in->groups, whole - i)) {
      buffer_add_text(to, in->group);
    }
    buffer_add_byte(to, units.bytes[i]);
  }
  if (in->decimals > 0) {
    buffer_add_text(to, in->decimal);
    buffer_add(to, units.bytes + whole, (size_t)in->decimals);
  }
  buffer_add_text(to, in->after);
}
