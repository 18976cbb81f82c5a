#include "../guest.h"

int main(void) { answer("the client can be asked for samples"); }
