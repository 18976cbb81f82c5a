// Amounts of money, kept in decimal from the input to the answer: no binary rounding.
#ifndef KAMI_AMOUNT_H
#define KAMI_AMOUNT_H

#include "../common/buffer.h"
#include "region.h"

// Adds a JSON number as an amount of the region's currency. What the currency has no decimals for
// is rounded half to even. An amount above thirty digits ends the tool.
void amount_add(buffer *to, const buffer *number, const region *in);

#endif
