// greet: {"name":"Ada"} -> Hello, Ada!
#include "../common/tool.h"

int main(void) {
  static const char *const KNOWN[] = {"name", "greeting", NULL};
  const json *arguments = tool_arguments(KNOWN);
  const buffer *name = tool_required_string(arguments, "name");
  const buffer *greeting = tool_string(arguments, "greeting");
  if (name->length == 0) {
    tool_fail("argument 'name' must not be empty");
  }

  buffer answer = {0};
  if (greeting == NULL) {
    buffer_add_text(&answer, "Hello");
  } else {
    buffer_add(&answer, greeting->bytes, greeting->length);
  }
  buffer_add_text(&answer, ", ");
  buffer_add(&answer, name->bytes, name->length);
  buffer_add_text(&answer, "!");
  tool_answer(&answer);
}
