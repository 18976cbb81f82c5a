// What the guests of the tests do. They are as small as a guest can be: one that answers needs no
// more than one call of the host.
#ifndef GUEST_H
#define GUEST_H

#include <stdnoreturn.h>

// Writes the text to standard output and ends with success.
noreturn void answer(const char *text);

// Writes the text to standard error and ends with failure.
noreturn void fail(const char *text);

// Says how far it is.
void progress(double done, double total, const char *message);

// Waits.
void wait_ms(int milliseconds);

#endif
