#include "../guest.h"

int main(void) {
  wait_ms(3500);
  answer("done");
}
