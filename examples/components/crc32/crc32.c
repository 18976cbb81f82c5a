// crc32: {"text":"123456789"} -> {"crc32":"cbf43926"}
#include "../../common/json.h"
#include "../c/kami_tool.h"

const char kami_description[] = "CRC-32 of a text, as zip and PNG use it";

enum { BYTES_PER_REPORT = 64 * 1024 };

static uint32_t crc32(const char *bytes, size_t length) {
  uint32_t crc = 0xffffffffu;
  for (size_t i = 0; i < length; i++) {
    if (i % BYTES_PER_REPORT == 0 && i > 0) {
      kami_progress((double)i, (double)length, "computing");
    }
    crc ^= (uint8_t)bytes[i];
    for (int bit = 0; bit < 8; bit++) {
      crc = (crc >> 1) ^ (0xedb88320u & (0u - (crc & 1u)));
    }
  }
  return ~crc;
}

kami_result kami_run(char *input, size_t length) {
  json_problem problem = {0};
  const json *arguments = json_read(input, length, &problem);
  if (arguments == NULL) {
    return kami_fail("the input is no JSON: %s at offset %zu", problem.message, problem.offset);
  }
  const json *text =
      arguments->type == JSON_OBJECT ? json_member(arguments, "text") : NULL;
  if (text == NULL || text->type != JSON_STRING) {
    return kami_fail("argument 'text' must be a string");
  }
  kami_log("debug", "computing");
  return kami_answer("{\"crc32\":\"%08x\"}", crc32(text->text.bytes, text->text.length));
}
