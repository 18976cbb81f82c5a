// fetch-title: {"url":"http://example.com/"} -> {"status":200,"bytes":1256,"title":"Example Domain"}
//
// wasi:http in the canonical ABI's terms, without generated bindings.
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "../../common/json.h"
#include "../c/kami_tool.h"

const char kami_description[] = "Fetches a page and tells its title";

#define TYPES(name) __attribute__((import_module("wasi:http/types@0.2.12"), import_name(name)))
#define STREAMS(name) __attribute__((import_module("wasi:io/streams@0.2.12"), import_name(name)))
#define POLL(name) __attribute__((import_module("wasi:io/poll@0.2.12"), import_name(name)))

typedef int32_t handle;

TYPES("[constructor]fields") handle fields_new(void);
TYPES("[constructor]outgoing-request") handle request_new(handle headers);
TYPES("[method]outgoing-request.set-scheme")
int32_t request_set_scheme(handle self, int32_t some, int32_t scheme, const char *other, size_t n);
TYPES("[method]outgoing-request.set-authority")
int32_t request_set_authority(handle self, int32_t some, const char *text, size_t length);
TYPES("[method]outgoing-request.set-path-with-query")
int32_t request_set_path(handle self, int32_t some, const char *text, size_t length);
__attribute__((import_module("wasi:http/outgoing-handler@0.2.12"), import_name("handle"))) void
handle_request(handle request, int32_t some, handle options, void *result);
TYPES("[method]future-incoming-response.subscribe") handle future_subscribe(handle self);
TYPES("[method]future-incoming-response.get") void future_get(handle self, void *result);
TYPES("[method]incoming-response.status") int32_t response_status(handle self);
TYPES("[method]incoming-response.consume") void response_consume(handle self, void *result);
TYPES("[method]incoming-body.stream") void body_stream(handle self, void *result);
TYPES("[resource-drop]incoming-body") void body_drop(handle self);
TYPES("[resource-drop]incoming-response") void response_drop(handle self);
TYPES("[resource-drop]future-incoming-response") void future_drop(handle self);
STREAMS("[method]input-stream.blocking-read")
void stream_read(handle self, uint64_t length, void *result);
STREAMS("[resource-drop]input-stream") void stream_drop(handle self);
POLL("[method]pollable.block") void pollable_block(handle self);
POLL("[resource-drop]pollable") void pollable_drop(handle self);

enum { SCHEME_HTTP, SCHEME_HTTPS };
enum { PAGE_LIMIT = 1 << 20 };

// The error codes of wasi:http that people meet, by their number.
static const char *error_name(uint8_t code) {
  switch (code) {
    case 0: return "the name could not be resolved (timeout)";
    case 1: return "the name could not be resolved";
    case 2: return "the destination was not found";
    case 3: return "the destination is unavailable";
    case 4: return "the address is prohibited";
    case 5: return "there is no route to the address";
    case 6: return "the connection was refused";
    case 7: return "the connection was closed";
    case 8: return "the connection timed out";
    case 15: return "the request was denied";
    default: return "the request failed";
  }
}

typedef struct {
  int32_t scheme;
  const char *authority;
  size_t authority_length;
  const char *path;
  size_t path_length;
} address;

static bool parse(const char *url, address *to) {
  if (strncasecmp(url, "http://", 7) == 0) {
    to->scheme = SCHEME_HTTP;
    to->authority = url + 7;
  } else if (strncasecmp(url, "https://", 8) == 0) {
    to->scheme = SCHEME_HTTPS;
    to->authority = url + 8;
  } else {
    return false;
  }
  to->authority_length = strcspn(to->authority, "/?#");
  to->path = to->authority + to->authority_length;
  to->path_length = strcspn(to->path, "#");
  if (to->path_length == 0) {
    to->path = "/";
    to->path_length = 1;
  }
  return to->authority_length > 0;
}

// Sends the request; a response or, negative, the number of an error less one.
static int32_t send_request(const address *to) {
  handle request = request_new(fields_new());
  if (request_set_scheme(request, 1, to->scheme, NULL, 0) != 0 ||
      request_set_authority(request, 1, to->authority, to->authority_length) != 0 ||
      request_set_path(request, 1, to->path, to->path_length) != 0) {
    return -1 - 0xff;
  }
  // result<own<future-incoming-response>, error-code>: the payload is aligned to 8.
  _Alignas(8) uint8_t sent[64] = {0};
  handle_request(request, 0, 0, sent);
  if (sent[0] != 0) {
    return -1 - sent[8];
  }
  handle future = *(handle *)(sent + 8);
  handle ready = future_subscribe(future);
  pollable_block(ready);
  pollable_drop(ready);
  // option<result<result<own<incoming-response>, error-code>>>: tags at 0, 8 and 16.
  _Alignas(8) uint8_t got[96] = {0};
  future_get(future, got);
  if (got[16] != 0) {
    return -1 - got[24];
  }
  handle response = *(handle *)(got + 24);
  future_drop(future);
  return response;
}

// Reads a body to its end, or to the limit.
static buffer read_body(handle response) {
  buffer text = {0};
  _Alignas(4) uint8_t result[8] = {0};
  response_consume(response, result);
  handle body = *(handle *)(result + 4);
  body_stream(body, result);
  handle stream = *(handle *)(result + 4);
  while (text.length < PAGE_LIMIT) {
    // result<list<u8>, stream-error>
    _Alignas(4) uint8_t chunk[16] = {0};
    stream_read(stream, 65536, chunk);
    if (chunk[0] != 0) {
      break;
    }
    char *bytes = *(char **)(chunk + 4);
    size_t length = *(size_t *)(chunk + 8);
    buffer_add(&text, bytes, length);
    free(bytes);
  }
  stream_drop(stream);
  body_drop(body);
  return text;
}

static void add_title(buffer *answer, buffer *page) {
  buffer_add_byte(page, 0);
  for (char *at = page->bytes; *at != 0; at++) {
    if (strncasecmp(at, "<title>", 7) == 0) {
      json_add_string(answer, at + 7, strcspn(at + 7, "<"));
      return;
    }
  }
  buffer_add_text(answer, "null");
}

kami_result kami_run(char *input, size_t length) {
  json_problem problem = {0};
  const json *arguments = json_read(input, length, &problem);
  const json *url = arguments != NULL && arguments->type == JSON_OBJECT
                        ? json_member(arguments, "url")
                        : NULL;
  address to;
  if (url == NULL || url->type != JSON_STRING || !parse(url->text.bytes, &to)) {
    return kami_fail("argument 'url' must be an http or https address");
  }
  int32_t response = send_request(&to);
  if (response < 0) {
    return kami_fail("%s was not fetched: %s", url->text.bytes, error_name((uint8_t)(-1 - response)));
  }
  int32_t status = response_status(response);
  buffer page = read_body(response);
  response_drop(response);
  size_t bytes = page.length;
  buffer title = {0};
  add_title(&title, &page);
  buffer_add_byte(&title, 0);
  return kami_answer("{\"status\":%d,\"bytes\":%zu,\"title\":%s}", status, bytes, title.bytes);
}
