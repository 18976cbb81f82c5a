#include "../guest.h"

int main(void) { fail("This tool intentionally returns an error for testing"); }
