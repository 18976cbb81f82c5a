// Prints the value of the variable GREETING, or nothing.
#include "guest.h"

static char *pointers[64];
static char bytes[PAGE];

void _start(void) {
  static const char name[] = "GREETING=";
  must_work("environ_get", environ_get(at(pointers), at(bytes)));
  for (char **variable = pointers; *variable != NULL; variable++) {
    uint32_t i = 0;
    while (i < sizeof name - 1 && (*variable)[i] == name[i]) {
      i++;
    }
    if (i == sizeof name - 1) {
      say(*variable + i);
    }
  }
}
