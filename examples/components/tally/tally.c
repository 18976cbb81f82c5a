// tally: {"what":"coffee"} -> coffee: 3
//
// A command (wasi:cli/run) that keeps a file for each thing it counts.
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "../../common/tool.h"

enum { NAME_LIMIT = 40 };

static bool is_name(const buffer *what) {
  for (size_t i = 0; i < what->length; i++) {
    char c = what->bytes[i];
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
      return false;
    }
  }
  return what->length > 0 && what->length <= NAME_LIMIT;
}

int main(void) {
  static const char *const KNOWN[] = {"what", NULL};
  const buffer *what = tool_required_string(tool_arguments(KNOWN), "what");
  if (!is_name(what)) {
    tool_fail("argument 'what' must be 1 to 40 lower-case letters, digits and hyphens");
  }
  char path[NAME_LIMIT + 8];
  snprintf(path, sizeof path, "/%s.txt", what->bytes);
  long count = 0;
  FILE *file = fopen(path, "r");
  if (file != NULL) {
    if (fscanf(file, "%ld", &count) != 1) {
      tool_fail("the file of '", what->bytes, "' holds no number");
    }
    fclose(file);
  }
  file = fopen(path, "w");
  if (file == NULL || fprintf(file, "%ld\n", count + 1) < 0 || fclose(file) != 0) {
    tool_fail("the count could not be kept: ", strerror(errno));
  }
  printf("%s: %ld", what->bytes, count + 1);
  return 0;
}
