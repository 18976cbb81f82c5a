// Does nothing at all.
void _start(void) {}
