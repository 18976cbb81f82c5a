// Decimal numbers as people write them in tables, and as JSON has them.
#ifndef KAMI_NUMBER_H
#define KAMI_NUMBER_H

#include <stdbool.h>

#include "../common/buffer.h"

// Reads an optional sign, digits with at most one point, and an optional exponent, with blanks
// around. False when the text is anything else, or too large for a double.
bool number_read(const buffer *text, double *number);

// Adds the shortest decimal that reads back as the same double; null when it is not finite.
void number_add(buffer *to, double number);

#endif
