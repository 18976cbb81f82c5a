// Writes a JSON document of some hundred kilobytes, then parses it by recursive descent and sums what it finds.
#include "kernel.h"

#define BYTES (1 << 20)
static char text[BYTES];
static uint32_t length;
static const char *at;

static void put(const char *s) {
  while (*s) text[length++] = *s++;
}

static void put_number(uint32_t n) {
  char digits[10];
  int count = 0;
  do digits[count++] = (char)('0' + n % 10); while (n /= 10);
  while (count > 0) text[length++] = digits[--count];
}

static void write_document(uint32_t entries) {
  length = 0;
  put("[");
  for (uint32_t i = 0; i < entries; i++) {
    put(i == 0 ? "{\"id\":" : ",{\"id\":");
    put_number(i * 2654435761u);
    put(",\"name\":\"a name with \\\"quotes\\\" in it\",\"tags\":[\"one\",\"two\",null,true,false,{\"deep\":[1,2,[3,[4]]]}],\"price\":");
    put_number(i % 1000);
    put(".25}");
  }
  put("]");
  text[length] = 0;
}

static uint32_t value(void);

static void space(void) {
  while (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r') at++;
}

static uint32_t string(void) {
  uint32_t hash = 5381;
  at++;
  while (*at != '"') {
    if (*at == '\\') at++;
    hash = hash * 33 ^ (uint8_t)*at++;
  }
  at++;
  return hash;
}

static uint32_t number(void) {
  uint32_t n = 0;
  while (*at >= '0' && *at <= '9') n = n * 10 + (uint32_t)(*at++ - '0');
  if (*at == '.')
    for (at++; *at >= '0' && *at <= '9'; at++) n += (uint32_t)(*at - '0');
  return n;
}

static uint32_t items(char close, int keyed) {
  uint32_t sum = 0;
  at++;
  space();
  if (*at == close) return at++, sum;
  for (;;) {
    if (keyed) {
      space();
      sum += string();
      space();
      at++;
    }
    sum = sum * 31 + value();
    space();
    if (*at++ == close) return sum;
  }
}

static uint32_t value(void) {
  space();
  switch (*at) {
    case '{': return items('}', 1);
    case '[': return items(']', 0);
    case '"': return string();
    case 't': return at += 4, 1;
    case 'f': return at += 5, 2;
    case 'n': return at += 4, 3;
    default: return number();
  }
}

KERNEL uint32_t run(uint32_t times) {
  uint32_t sum = 0;
  while (times-- > 0) {
    write_document(5000);
    at = text;
    sum += value();
  }
  return sum;
}
