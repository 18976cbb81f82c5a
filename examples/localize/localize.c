// localize: writes an amount of money and a date the way the region in KAMI_REGION does.
#include <stdlib.h>

#include "../common/json.h"
#include "../common/tool.h"
#include "amount.h"
#include "date.h"
#include "region.h"

static const region *chosen_region(void) {
  const char *name = getenv("KAMI_REGION");
  if (name == NULL || *name == '\0') {
    tool_fail("the environment variable KAMI_REGION is not set for this tool; set it where kami "
              "runs, for example KAMI_REGION=DE, and keep it in env_allow_list of tool.toml");
  }
  const region *found = region_named(name);
  if (found == NULL) {
    buffer codes = {0};
    region_add_codes(&codes);
    tool_fail("KAMI_REGION is '", name, "', which is no known region; set one of ", codes.bytes);
  }
  return found;
}

static const buffer *chosen_amount(const json *arguments) {
  const json *amount = json_member(arguments, "amount");
  if (amount == NULL || amount->type == JSON_NULL) {
    return NULL;
  }
  if (amount->type != JSON_NUMBER) {
    tool_fail("argument 'amount' must be a number, not ", json_type_name(amount->type));
  }
  return &amount->text;
}

static void add_member(buffer *to, const char *name, const buffer *value) {
  buffer_add_text(to, ",\"");
  buffer_add_text(to, name);
  buffer_add_text(to, "\":");
  json_add_string(to, value->bytes, value->length);
}

int main(void) {
  static const char *const KNOWN[] = {"amount", "date", NULL};
  const json *arguments = tool_arguments(KNOWN);
  const buffer *amount = chosen_amount(arguments);
  const buffer *date = tool_string(arguments, "date");
  if (amount == NULL && date == NULL) {
    tool_fail("argument 'amount' or 'date' is required");
  }
  const region *in = chosen_region();

  buffer answer = {0};
  buffer_add_text(&answer, "{\"region\":\"");
  buffer_add_text(&answer, in->code);
  buffer_add_text(&answer, "\"");
  if (amount != NULL) {
    buffer written = {0};
    amount_add(&written, amount, in);
    add_member(&answer, "amount", &written);
  }
  if (date != NULL) {
    buffer written = {0};
    date_add(&written, date, in);
    add_member(&answer, "date", &written);
  }
  buffer_add_text(&answer, "}");
  tool_answer(&answer);
}
