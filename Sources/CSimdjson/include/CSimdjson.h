#ifndef FILMLAB_CSIMDJSON_H
#define FILMLAB_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

// A C interface to simdjson's on-demand parser: reads one JSON object and returns the values of the
// fields that the caller named. The only C++ in the package.

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable after each text that is parsed.
enum { FILMLAB_JSON_PADDING = 64 };

enum filmlab_json_kind {
  FILMLAB_JSON_MISSING = 0,
  FILMLAB_JSON_STRING = 1,
  FILMLAB_JSON_NUMBER = 2,
  FILMLAB_JSON_TRUE = 3,
  FILMLAB_JSON_FALSE = 4,
  FILMLAB_JSON_NULL = 5,
  FILMLAB_JSON_OTHER = 6
};

/// The name of a wanted field, with points where it is in an object: `review.text`. If an object has
/// several names of one slot, the lowest rank wins.
struct filmlab_json_name {
  const char *bytes;
  uint32_t count;
  uint16_t slot;
  uint16_t rank;
};

/// A value: `bytes` are a string's unescaped content or a number's digits, `raw` the JSON text;
/// a list or an object has only `raw`.
/// Both are valid until the next call with the same parser, and as long as the text.
struct filmlab_json_value {
  const char *bytes;
  size_t count;
  const char *raw;
  size_t raw_count;
  uint32_t kind;
  uint32_t name; // index of the name that matched
};

struct filmlab_json_parser;

struct filmlab_json_parser *filmlab_json_parser_create(void);
void filmlab_json_parser_destroy(struct filmlab_json_parser *parser);

/// Reads one object; returns 0, or an error code of simdjson's.
int filmlab_json_read_object(struct filmlab_json_parser *parser, const char *text, size_t count,
                             const struct filmlab_json_name *names, size_t name_count,
                             struct filmlab_json_value *values, size_t slot_count);

/// A piece of a text that is parsed.
struct filmlab_json_span {
  const char *bytes;
  size_t count;
};

/// Finds the elements of a list; one that is not an object gets a count of 0. Returns how many there are,
/// `capacity` + 1 if there are more than `capacity`, or an error code of simdjson's, negated.
long filmlab_json_objects(struct filmlab_json_parser *parser, const char *text, size_t count,
                          struct filmlab_json_span *spans, size_t capacity);

/// Lists the keys of an object, a line feed after each, into `keys`; returns the bytes used, or 0 if the
/// text is not an object. Where a value is an object, its keys follow as `key.inner`, down to `depth`.
size_t filmlab_json_keys(struct filmlab_json_parser *parser, const char *text, size_t count,
                         int depth, char *keys, size_t capacity);

/// A field of an object: its key, unescaped, and its value; a list or an object has only `raw`.
struct filmlab_json_member {
  const char *key;
  size_t key_count;
  struct filmlab_json_value value;
};

/// Finds all fields of an object. Returns how many there are, `capacity` + 1 if there are more than
/// `capacity`, or an error code of simdjson's, negated. Valid until the next call with the same parser.
long filmlab_json_members(struct filmlab_json_parser *parser, const char *text, size_t count,
                          struct filmlab_json_member *members, size_t capacity);

/// simdjson's message for an error.
const char *filmlab_json_error(int code);

/// Whether an error code means that the text was not valid UTF-8.
int filmlab_json_is_utf8_error(int code);

#ifdef __cplusplus
}
#endif

#endif
