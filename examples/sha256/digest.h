// SHA-256 as FIPS 180-4 has it.
#ifndef KAMI_DIGEST_H
#define KAMI_DIGEST_H

#include <stddef.h>
#include <stdint.h>

enum { DIGEST_BYTES = 32 };

void digest_sha256(const void *message, size_t length, uint8_t digest[DIGEST_BYTES]);

#endif
