// Bytes written as text.
#ifndef KAMI_DECODE_H
#define KAMI_DECODE_H

#include "../common/buffer.h"

// Each ends the tool with an error when the text is not of its encoding.
buffer decode_hex(const buffer *text);     // two digits a byte
buffer decode_base64(const buffer *text);  // RFC 4648 section 4, padding required

#endif
