// echo: {"message":"hi"} -> hi
#include "../../../../examples/common/tool.h"

int main(void) {
  static const char *const KNOWN[] = {"message", NULL};
  tool_answer(tool_required_string(tool_arguments(KNOWN), "message"));
}
