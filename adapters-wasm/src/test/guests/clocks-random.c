// Reads every clock, also ones that do not exist, and random bytes.
#include "guest.h"

void _start(void) {
  static const char *const NAMES[] = {"realtime", "monotonic", "process time", "thread time"};
  for (uint32_t id = 0; id < 4; id++) {
    uint64_t time = 0;
    uint64_t resolution = 0;
    say_errno(NAMES[id], clock_time_get(id, 1, at(&time)));
    say_errno(NAMES[id], clock_res_get(id, at(&resolution)));
  }
  uint64_t time;
  must_refuse("clock 4", clock_time_get(4, 1, at(&time)));
  must_refuse("clock 4294967295", clock_res_get(0xffffffff, at(&time)));
  uint8_t random[32] = {0};
  uint32_t zeros = 0;
  must_work("random_get", random_get(at(random), sizeof random));
  for (uint32_t i = 0; i < sizeof random; i++) {
    zeros += random[i] == 0;
  }
  if (zeros == sizeof random) {
    fail("not random: ", "random_get");
  }
}
