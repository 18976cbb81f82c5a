#include "../guest.h"

int main(void) { answer("the arguments are as the schema says"); }
