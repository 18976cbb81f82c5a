#include "../guest.h"

int main(void) { answer("This is a simple text response for testing."); }
