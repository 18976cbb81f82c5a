// Sleeps one hour in poll_oneoff, then says so.
#include "guest.h"

typedef struct {
  uint64_t userdata;
  uint64_t tag;
  uint64_t clock;
  uint64_t timeout;
  uint64_t precision;
  uint64_t flags;
} subscription;

void _start(void) {
  static subscription in = {.clock = 1, .timeout = 3600000000000u};
  uint64_t event[4];
  uint32_t events = 0;
  must_work("poll_oneoff", poll_oneoff(at(&in), at(event), 1, at(&events)));
  say("slept");
}
