#include "date.h"

#include <stdbool.h>
#include <string.h>

#include "../common/tool.h"

static bool has_form(const buffer *date) {
  static const char FORM[] = "0000-00-00";
  if (date->length != sizeof FORM - 1) {
    return false;
  }
  for (size_t i = 0; i < date->length; i++) {
    bool is_digit = date->bytes[i] >= '0' && date->bytes[i] <= '9';
    if (FORM[i] == '0' ? !is_digit : date->bytes[i] != '-') {
      return false;
    }
  }
  return true;
}

static int number_at(const buffer *date, size_t at, int digits) {
  int number = 0;
  for (int i = 0; i < digits; i++) {
    number = number * 10 + (date->bytes[at + (size_t)i] - '0');
  }
  return number;
}

static int days_in(int year, int month) {
  static const int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return DAYS[month - 1] + (month == 2 && is_leap);
}

static bool is_day(const buffer *date) {
  if (!has_form(date)) {
    return false;
  }
  int year = number_at(date, 0, 4);
  int month = number_at(date, 5, 2);
  int day = number_at(date, 8, 2);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
}

void date_add(buffer *to, const buffer *date, const region *in) {
  if (!is_day(date)) {
    tool_fail("argument 'date' must be a day as YYYY-MM-DD, not '", date->bytes, "'");
  }
  for (const char *at = in->date; *at != '\0';) {
    size_t letters = strspn(at, (char[]){*at, '\0'});
    const char *part = *at == 'Y'   ? date->bytes
                       : *at == 'M' ? date->bytes + 5
                       : *at == 'D' ? date->bytes + 8
                                    : NULL;
    if (part == NULL) {
      buffer_add(to, at, letters);
    } else if (*at == 'Y') {
      buffer_add(to, part, 4);
    } else {
      size_t zero = letters == 1 && *part == '0';
      buffer_add(to, part + zero, 2 - zero);
    }
    at += letters;
  }
}
