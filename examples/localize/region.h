// How a region writes numbers, money and dates.
#ifndef KAMI_REGION_H
#define KAMI_REGION_H

#include <stdbool.h>

#include "../common/buffer.h"

typedef enum { GROUPS_OF_THREE, GROUPS_INDIAN } grouping;

typedef struct {
  char code[3];  // ISO 3166-1 alpha-2
  const char *decimal;
  const char *group;
  grouping groups;
  const char *before;  // the currency in front of the amount, with its space
  const char *after;   // or behind it
  int decimals;        // of the currency
  const char *date;    // YYYY, MM and DD with leading zeros, M and D without
} region;

// The region named by a code or by a locale that ends with one: "DE", "de-DE", "de_DE.UTF-8".
// NULL when it is none that this tool knows.
const region *region_named(const char *name);

// Adds the codes of all regions, for messages.
void region_add_codes(buffer *to);

#endif
