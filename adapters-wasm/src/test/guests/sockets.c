// Tries the socket calls on every low descriptor.
#include "guest.h"

void _start(void) {
  static uint8_t bytes[64];
  iovec part = {at(bytes), sizeof bytes};
  uint32_t done;
  uint32_t flags;
  for (int32_t fd = 0; fd < 16; fd++) {
    must_refuse("sock_accept", sock_accept(fd, 0, at(&done)));
    must_refuse("sock_recv", sock_recv(fd, at(&part), 1, 0, at(&done), at(&flags)));
    must_refuse("sock_send", sock_send(fd, at(&part), 1, 0, at(&done)));
    must_refuse("sock_shutdown", sock_shutdown(fd, 3));
  }
}
