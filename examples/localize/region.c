#include "region.h"

#include <stddef.h>
#include <string.h>

#define NBSP "\xc2\xa0"
#define NARROW "\xe2\x80\xaf"
#define QUOTE "\xe2\x80\x99"
#define EURO "\xe2\x82\xac"
#define POUND "\xc2\xa3"
#define YEN "\xc2\xa5"

static const region REGIONS[] = {
    {"AT", ",", NBSP, GROUPS_OF_THREE, EURO NBSP, "", 2, "DD.MM.YYYY"},
    {"AU", ".", ",", GROUPS_OF_THREE, "$", "", 2, "DD/MM/YYYY"},
    {"BR", ",", ".", GROUPS_OF_THREE, "R$" NBSP, "", 2, "DD/MM/YYYY"},
    {"CA", ".", ",", GROUPS_OF_THREE, "$", "", 2, "YYYY-MM-DD"},
    {"CH", ".", QUOTE, GROUPS_OF_THREE, "CHF" NBSP, "", 2, "DD.MM.YYYY"},
    {"CN", ".", ",", GROUPS_OF_THREE, YEN, "", 2, "YYYY/M/D"},
    {"CZ", ",", NBSP, GROUPS_OF_THREE, "", NBSP "K\xc4\x8d", 2, "DD.MM.YYYY"},
    {"DE", ",", ".", GROUPS_OF_THREE, "", NBSP EURO, 2, "DD.MM.YYYY"},
    {"DK", ",", ".", GROUPS_OF_THREE, "", NBSP "kr.", 2, "DD.MM.YYYY"},
    {"ES", ",", ".", GROUPS_OF_THREE, "", NBSP EURO, 2, "D/M/YYYY"},
    {"FI", ",", NBSP, GROUPS_OF_THREE, "", NBSP EURO, 2, "D.M.YYYY"},
    {"FR", ",", NARROW, GROUPS_OF_THREE, "", NBSP EURO, 2, "DD/MM/YYYY"},
    {"GB", ".", ",", GROUPS_OF_THREE, POUND, "", 2, "DD/MM/YYYY"},
    {"IE", ".", ",", GROUPS_OF_THREE, EURO, "", 2, "DD/MM/YYYY"},
    {"IN", ".", ",", GROUPS_INDIAN, "\xe2\x82\xb9", "", 2, "DD/MM/YYYY"},
    {"IT", ",", ".", GROUPS_OF_THREE, "", NBSP EURO, 2, "DD/MM/YYYY"},
    {"JP", ".", ",", GROUPS_OF_THREE, YEN, "", 0, "YYYY/MM/DD"},
    {"KR", ".", ",", GROUPS_OF_THREE, "\xe2\x82\xa9", "", 0, "YYYY. M. D."},
    {"MX", ".", ",", GROUPS_OF_THREE, "$", "", 2, "DD/MM/YYYY"},
    {"NL", ",", ".", GROUPS_OF_THREE, EURO NBSP, "", 2, "DD-MM-YYYY"},
    {"NO", ",", NBSP, GROUPS_OF_THREE, "", NBSP "kr", 2, "DD.MM.YYYY"},
    {"NZ", ".", ",", GROUPS_OF_THREE, "$", "", 2, "D/MM/YYYY"},
    {"PL", ",", NBSP, GROUPS_OF_THREE, "", NBSP "z\xc5\x82", 2, "D.MM.YYYY"},
    {"PT", ",", NBSP, GROUPS_OF_THREE, "", NBSP EURO, 2, "DD/MM/YYYY"},
    {"SE", ",", NBSP, GROUPS_OF_THREE, "", NBSP "kr", 2, "YYYY-MM-DD"},
    {"US", ".", ",", GROUPS_OF_THREE, "$", "", 2, "M/D/YYYY"},
    {"ZA", ",", NBSP, GROUPS_OF_THREE, "R" NBSP, "", 2, "YYYY/MM/DD"},
};

enum { REGION_COUNT = sizeof REGIONS / sizeof REGIONS[0] };

static char upper(char letter) {
  return letter >= 'a' && letter <= 'z' ? (char)(letter - 'a' + 'A') : letter;
}

const region *region_named(const char *name) {
  size_t end = strcspn(name, ".@");
  size_t start = end;
  while (start > 0 && name[start - 1] != '-' && name[start - 1] != '_') {
    start--;
  }
  if (end - start != 2) {
    return NULL;
  }
  for (int i = 0; i < REGION_COUNT; i++) {
    const region *candidate = &REGIONS[i];
    if (candidate->code[0] == upper(name[start]) && candidate->code[1] == upper(name[start + 1])) {
      return candidate;
    }
  }
  return NULL;
}

void region_add_codes(buffer *to) {
  for (int i = 0; i < REGION_COUNT; i++) {
    buffer_add_text(to, i == 0 ? "" : ", ");
    buffer_add_text(to, REGIONS[i].code);
  }
}
