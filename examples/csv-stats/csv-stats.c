// csv-stats: count, mean, minimum, maximum and standard deviation of each numeric column.
#include <math.h>
#include <stdlib.h>

#include "../common/json.h"
#include "../common/tool.h"
#include "csv.h"
#include "number.h"

enum { ROWS_PER_REPORT = 1000 };

typedef struct {
  buffer name;
  size_t count;
  size_t missing;
  double mean;
  double squares;  // the sum of squared distances from the mean (Welford)
  double minimum;
  double maximum;
  size_t first_text_row;  // the first row whose cell is no number, or 0
  buffer first_text;
} column;

typedef struct {
  column *columns;
  size_t width;
  size_t rows;
} table;

static void add_column(table *to, const buffer *name) {
  column *grown = realloc(to->columns, (to->width + 1) * sizeof(column));
  if (grown == NULL) {
    tool_fail("out of memory");
  }
  to->columns = grown;
  column *added = &to->columns[to->width++];
  *added = (column){0};
  buffer_add(&added->name, name->bytes, name->length);
}

static void read_header(csv *in, table *into) {
  buffer field = {0};
  bool ends_row = false;
  while (!ends_row) {
    if (!csv_next(in, &field, &ends_row)) {
      tool_fail("the CSV is empty: its first row must name the columns");
    }
    add_column(into, &field);
  }
}

static void add_number(column *to, double number) {
  to->minimum = to->count == 0 ? number : fmin(to->minimum, number);
  to->maximum = to->count == 0 ? number : fmax(to->maximum, number);
  to->count++;
  double distance = number - to->mean;
  to->mean += distance / (double)to->count;
  to->squares += distance * (number - to->mean);
}

static bool is_blank(const buffer *field) {
  for (size_t i = 0; i < field->length; i++) {
    if (field->bytes[i] != ' ' && field->bytes[i] != '\t') {
      return false;
    }
  }
  return true;
}

static void add_cell(column *to, const buffer *field, size_t row) {
  double number;
  if (is_blank(field)) {
    to->missing++;
  } else if (number_read(field, &number)) {
    add_number(to, number);
  } else if (to->first_text_row == 0) {
    to->first_text_row = row;
    buffer_add(&to->first_text, field->bytes, field->length);
  }
}

static void read_rows(csv *in, table *into) {
  buffer field = {0};
  bool ends_row;
  size_t fields = 0;
  while (csv_next(in, &field, &ends_row)) {
    if (fields < into->width) {
      add_cell(&into->columns[fields], &field, in->row);
    }
    fields++;
    if (!ends_row) {
      continue;
    }
    if (fields != into->width) {
      buffer message = {0};
      buffer_add_text(&message, csv_decimal(fields));
      buffer_add_text(&message, " fields, the header has ");
      buffer_add_text(&message, csv_decimal(into->width));
      tool_fail("the CSV is broken: row ", csv_decimal(in->row), " has ", message.bytes);
    }
    into->rows++;
    fields = 0;
    if (into->rows % ROWS_PER_REPORT == 0) {
      tool_progress((double)in->at, (double)in->length, "reading rows");
    }
  }
}

static bool is_numeric(const column *of) { return of->count > 0 && of->first_text_row == 0; }

static const column *named_column(const table *in, const buffer *name) {
  buffer names = {0};
  for (size_t i = 0; i < in->width; i++) {
    const column *candidate = &in->columns[i];
    if (tool_is(name, candidate->name.bytes)) {
      return candidate;
    }
    buffer_add_text(&names, i == 0 ? "" : ", ");
    buffer_add_text(&names, candidate->name.bytes);
  }
  tool_fail("there is no column '", name->bytes, "'; the columns are: ", names.bytes);
}

static void expect_numeric(const column *of) {
  if (of->first_text_row != 0) {
    tool_fail("column '", of->name.bytes, "' is not numeric: row ",
              csv_decimal(of->first_text_row), " holds '", of->first_text.bytes, "'");
  }
  if (of->count == 0) {
    tool_fail("column '", of->name.bytes, "' holds no number");
  }
}

static void add_statistic(buffer *to, const char *name, double value) {
  buffer_add_text(to, ",\"");
  buffer_add_text(to, name);
  buffer_add_text(to, "\":");
  number_add(to, value);
}

static void add_column_statistics(buffer *to, const column *of) {
  buffer_add_text(to, "{\"name\":");
  json_add_string(to, of->name.bytes, of->name.length);
  buffer_add_text(to, ",\"count\":");
  buffer_add_text(to, csv_decimal(of->count));
  buffer_add_text(to, ",\"missing\":");
  buffer_add_text(to, csv_decimal(of->missing));
  add_statistic(to, "mean", of->mean);
  add_statistic(to, "minimum", of->minimum);
  add_statistic(to, "maximum", of->maximum);
  double degrees = (double)of->count - 1;
  add_statistic(to, "standard_deviation", degrees > 0 ? sqrt(of->squares / degrees) : NAN);
  buffer_add_text(to, "}");
}

static char chosen_delimiter(const json *arguments) {
  const buffer *delimiter = tool_string(arguments, "delimiter");
  if (delimiter == NULL) {
    return ',';
  }
  char byte = delimiter->bytes[0];
  if (delimiter->length != 1 || byte == '"' || byte == '\r' || byte == '\n' || byte == '\0') {
    tool_fail("argument 'delimiter' must be one ASCII character, and no quote or line end");
  }
  return byte;
}

int main(void) {
  static const char *const KNOWN[] = {"csv", "column", "delimiter", NULL};
  const json *arguments = tool_arguments(KNOWN);
  const buffer *wanted = tool_string(arguments, "column");
  csv in = csv_over(tool_required_string(arguments, "csv"), chosen_delimiter(arguments));
  table read = {0};
  read_header(&in, &read);
  read_rows(&in, &read);

  const column *only = NULL;
  if (wanted != NULL) {
    only = named_column(&read, wanted);
    expect_numeric(only);
  }
  buffer answer = {0};
  buffer_add_text(&answer, "{\"rows\":");
  buffer_add_text(&answer, csv_decimal(read.rows));
  buffer_add_text(&answer, ",\"columns\":[");
  bool first = true;
  for (size_t i = 0; i < read.width; i++) {
    const column *candidate = &read.columns[i];
    if (only == NULL ? is_numeric(candidate) : candidate == only) {
      buffer_add_text(&answer, first ? "" : ",");
      add_column_statistics(&answer, candidate);
      first = false;
    }
  }
  buffer_add_text(&answer, "]}");
  tool_answer(&answer);
}
