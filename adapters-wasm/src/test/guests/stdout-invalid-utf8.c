// Prints bytes that are no UTF-8, and a NUL.
#include "guest.h"

void _start(void) { write_bytes(OUT, "ok \xff\xc3\x28\xed\xa0\x80 \0 end", 15); }
