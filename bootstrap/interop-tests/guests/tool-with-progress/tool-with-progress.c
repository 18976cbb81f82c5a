#include "../guest.h"

int main(void) {
  progress(0, 100, "began");
  wait_ms(50);
  progress(50, 100, "half");
  wait_ms(50);
  progress(100, 100, "done");
  answer("done");
}
