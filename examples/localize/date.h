// Calendar dates.
#ifndef KAMI_DATE_H
#define KAMI_DATE_H

#include "../common/buffer.h"
#include "region.h"

// Adds a date, given as YYYY-MM-DD, the way the region writes it. A day that the Gregorian calendar
// does not have ends the tool.
void date_add(buffer *to, const buffer *date, const region *in);

#endif
