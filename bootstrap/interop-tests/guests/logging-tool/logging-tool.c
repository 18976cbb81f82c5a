#include "../guest.h"

int main(void) { answer("logged"); }
