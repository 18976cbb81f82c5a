#include "../guest.h"

int main(void) { answer("nothing was asked"); }
