// A kernel is one function, run(times), the same for WebAssembly and for the machine. The guest's program runs it once, so that
// its module is a whole one; the machine's own program answers each line "times" with "nanoseconds
// of processor time, result".
#include <stdint.h>

#ifdef __wasm__
#define KERNEL __attribute__((export_name("run")))
KERNEL uint32_t run(uint32_t times);
__attribute__((export_name("_start"))) void start(void) { run(1); }
#else
#include <stdio.h>
#include <time.h>
#define KERNEL __attribute__((noinline))
KERNEL uint32_t run(uint32_t times);

int main(void) {
  unsigned times;
  while (scanf("%u", &times) == 1) {
    struct timespec begin, end;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
    unsigned result = run(times);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
    printf("%lld %u\n", (end.tv_sec - begin.tv_sec) * 1000000000LL + (end.tv_nsec - begin.tv_nsec), result);
    fflush(stdout);
  }
}
#endif
