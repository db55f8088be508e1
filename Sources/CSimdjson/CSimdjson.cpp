#include "CSimdjson.h"

#include <cstring>
#include <deque>
#include <simdjson.h>
#include <string>
#include <vector>

static_assert(FILMLAB_JSON_PADDING >= simdjson::SIMDJSON_PADDING, "padding of callers is too short");

using namespace simdjson;

/// The key of a field in the row before: rows of one file usually have their keys in the same order.
struct expectation {
  static constexpr size_t longest = 31;
  /// The key with its closing quote, which no other key can begin with.
  char bytes[longest + 1];
  size_t count = 0;
  const filmlab_json_name *name = nullptr;
  /// Whether a wanted name goes on behind this key and a point: "review" of "review.text".
  bool leads = false;
};

struct filmlab_json_parser {
  ondemand::parser parser;
  std::vector<expectation> expected;
  const filmlab_json_name *expected_names = nullptr;
  // Strings that simdjson refuses (lone surrogates), unescaped here. A deque never moves what has been
  // handed out.
  std::deque<std::string> repaired;
};

namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Reads the four digits of a \u escape; -1 if they are not hexadecimal.
int code_unit(const char *digits, const char *end) {
  if (end - digits < 4) return -1;
  int unit = 0;
  for (int i = 0; i < 4; i++) {
    int digit = hex(digits[i]);
    if (digit < 0) return -1;
    unit = unit << 4 | digit;
  }
  return unit;
}

void append_utf8(std::string &out, uint32_t scalar) {
  if (scalar < 0x80) {
    out += char(scalar);
  } else if (scalar < 0x800) {
    out += char(0xC0 | scalar >> 6);
    out += char(0x80 | (scalar & 0x3F));
  } else if (scalar < 0x10000) {
    out += char(0xE0 | scalar >> 12);
    out += char(0x80 | (scalar >> 6 & 0x3F));
    out += char(0x80 | (scalar & 0x3F));
  } else {
    out += char(0xF0 | scalar >> 18);
    out += char(0x80 | (scalar >> 12 & 0x3F));
    out += char(0x80 | (scalar >> 6 & 0x3F));
    out += char(0x80 | (scalar & 0x3F));
  }
}

/// Unescapes a string whose \u escapes may be halves of a pair: those become U+FFFD.
bool unescape_leniently(std::string_view raw, std::string &out) {
  const char *p = raw.data(), *end = p + raw.size();
  while (p < end) {
    if (*p != '\\') {
      out += *p++;
      continue;
    }
    if (++p == end) return false;
    char c = *p++;
    switch (c) {
    case '"': case '\\': case '/': out += c; break;
    case 'b': out += '\b'; break;
    case 'f': out += '\f'; break;
    case 'n': out += '\n'; break;
    case 'r': out += '\r'; break;
    case 't': out += '\t'; break;
    case 'u': {
      int high = code_unit(p, end);
      if (high < 0) return false;
      p += 4;
      if (high < 0xD800 || high > 0xDFFF) {
        append_utf8(out, uint32_t(high));
        break;
      }
      int low = (high < 0xDC00 && end - p >= 6 && p[0] == '\\' && p[1] == 'u')
                    ? code_unit(p + 2, end) : -1;
      if (low >= 0xDC00 && low <= 0xDFFF) {
        append_utf8(out, 0x10000u + (uint32_t(high - 0xD800) << 10) + uint32_t(low - 0xDC00));
        p += 6;
      } else {
        append_utf8(out, 0xFFFD);
      }
      break;
    }
    default: return false;
    }
  }
  return true;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n' ||
                           text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

error_code read_string(filmlab_json_parser &parser, ondemand::value value, std::string_view raw,
                       filmlab_json_value &out) {
  std::string_view text;
  error_code error = value.get_string().get(text);
  if (error == STRING_ERROR && raw.size() >= 2) {
    parser.repaired.emplace_back();
    if (!unescape_leniently(raw.substr(1, raw.size() - 2), parser.repaired.back())) return error;
    text = parser.repaired.back();
  } else if (error) {
    return error;
  }
  out.kind = FILMLAB_JSON_STRING;
  out.bytes = text.data();
  out.count = text.size();
  return SUCCESS;
}

/// Inlined, as ``keep`` is: every wanted field of every row passes through both.
__attribute__((always_inline)) inline error_code read_value(filmlab_json_parser &parser,
                                                            ondemand::value value,
                                                            filmlab_json_value &out) {
  ondemand::json_type type;
  if (auto error = value.type().get(type)) return error;
  if (type == ondemand::json_type::array || type == ondemand::json_type::object) {
    out.kind = FILMLAB_JSON_OTHER;
    std::string_view text;
    if (type == ondemand::json_type::object) {
      ondemand::object object;
      if (auto error = value.get_object().get(object)) return error;
      if (auto error = object.raw_json().get(text)) return error;
    } else {
      ondemand::array array;
      if (auto error = value.get_array().get(array)) return error;
      if (auto error = array.raw_json().get(text)) return error;
    }
    text = trimmed(text);
    out.raw = text.data();
    out.raw_count = text.size();
    return SUCCESS;
  }
  std::string_view raw = trimmed(value.raw_json_token());
  out.raw = out.bytes = raw.data();
  out.raw_count = out.count = raw.size();
  switch (type) {
  case ondemand::json_type::string:
    // Most strings have no escapes, and are handed out as they are.
    if (raw.size() >= 2 && raw.back() == '"' && !memchr(raw.data() + 1, '\\', raw.size() - 2)) {
      out.kind = FILMLAB_JSON_STRING;
      out.bytes = raw.data() + 1;
      out.count = raw.size() - 2;
      return SUCCESS;
    }
    return read_string(parser, value, raw, out);
  case ondemand::json_type::number: {
    double number;
    if (auto error = value.get_double().get(number)) return error;
    out.kind = FILMLAB_JSON_NUMBER;
    return SUCCESS;
  }
  case ondemand::json_type::boolean: {
    bool truth;
    if (auto error = value.get_bool().get(truth)) return error;
    out.kind = truth ? FILMLAB_JSON_TRUE : FILMLAB_JSON_FALSE;
    return SUCCESS;
  }
  default: {
    bool null;
    if (auto error = value.is_null().get(null)) return error;
    if (!null) return N_ATOM_ERROR;
    out.kind = FILMLAB_JSON_NULL;
    return SUCCESS;
  }
  }
}

const filmlab_json_name *find(std::string_view key, const filmlab_json_name *names, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (names[i].count == key.size() && !memcmp(names[i].bytes, key.data(), key.size())) {
      return names + i;
    }
  }
  return nullptr;
}

/// Whether a wanted name begins with a key and a point.
bool leads_on(std::string_view key, const filmlab_json_name *names, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (names[i].count > key.size() && names[i].bytes[key.size()] == '.' &&
        !memcmp(names[i].bytes, key.data(), key.size())) {
      return true;
    }
  }
  return false;
}

/// The key of a field; halves of a character become U+FFFD, as in a text, and cost no row.
error_code unescaped(ondemand::field &field, std::deque<std::string> &repaired,
                     std::string_view &key) {
  const char *raw = field.key().raw();
  auto error = field.unescaped_key().get(key);
  if (error != STRING_ERROR) return error;
  const char *end = raw;
  while (*end != '"') end += *end == '\\' ? 2 : 1;
  repaired.emplace_back();
  if (!unescape_leniently({raw, size_t(end - raw)}, repaired.back())) return error;
  key = repaired.back();
  return SUCCESS;
}

/// Finds the key of the field at an index of its object, and its name; null where it is not wanted.
error_code name_of(filmlab_json_parser &parser, ondemand::field &field, size_t index,
                   const filmlab_json_name *names, size_t name_count,
                   const filmlab_json_name *&name, std::string_view &key, bool &leads) {
  const char *raw = field.key().raw();
  bool is_known = index < parser.expected.size();
  if (is_known) {
    const expectation &hope = parser.expected[index];
    if (hope.count && !memcmp(raw, hope.bytes, hope.count)) {
      name = hope.name;
      leads = hope.leads;
      key = {hope.bytes, hope.count - 1};
      return SUCCESS;
    }
  }
  if (auto error = unescaped(field, parser.repaired, key)) return error;
  name = find(key, names, name_count);
  leads = leads_on(key, names, name_count);
  if (!is_known && index == parser.expected.size() && index < 64) {
    parser.expected.emplace_back();
    is_known = true;
  }
  if (is_known) {
    expectation &next = parser.expected[index];
    next.count = 0;
    // Not a key with escapes: its bytes are not those that a row has.
    if (key.size() < expectation::longest && !memcmp(raw, key.data(), key.size()) &&
        raw[key.size()] == '"') {
      memcpy(next.bytes, raw, key.size() + 1);
      next.count = key.size() + 1;
      next.name = name;
      next.leads = leads;
    }
  }
  return SUCCESS;
}

/// Keeps a value in its slot, unless another name of the slot has a better one.
__attribute__((always_inline)) inline error_code keep(filmlab_json_parser &parser,
                                                      ondemand::value value,
                                                      const filmlab_json_name *name,
                                                      const filmlab_json_name *names,
                                                      filmlab_json_value *values) {
  filmlab_json_value found{};
  if (auto error = read_value(parser, value, found)) return error;
  filmlab_json_value &slot = values[name->slot];
  // An absent value must not hide another name's present one.
  bool absent = found.kind == FILMLAB_JSON_NULL && slot.kind != FILMLAB_JSON_MISSING;
  bool better = slot.kind == FILMLAB_JSON_MISSING || slot.kind == FILMLAB_JSON_NULL ||
                name->rank <= names[slot.name].rank;
  if (!absent && better) {
    found.name = uint32_t(name - names);
    slot = found;
  }
  return SUCCESS;
}

/// Reads the wanted values of an object that is itself a value; `path` is its key and a point.
error_code read_inner(filmlab_json_parser &parser, ondemand::value value, const std::string &path,
                      const filmlab_json_name *names, size_t name_count,
                      filmlab_json_value *values) {
  ondemand::object object;
  if (auto error = value.get_object().get(object)) return error;
  for (auto item : object) {
    ondemand::field field;
    if (auto error = std::move(item).get(field)) return error;
    std::string_view key;
    if (auto error = unescaped(field, parser.repaired, key)) return error;
    std::string whole = path + std::string(key);
    if (leads_on(whole, names, name_count)) {
      ondemand::json_type type;
      if (auto error = field.value().type().get(type)) return error;
      if (type == ondemand::json_type::object) {
        // Each step uses up a part of a name, so that names limit the depth.
        std::string inner = whole + ".";
        if (auto error = read_inner(parser, field.value(), inner, names, name_count, values)) {
          return error;
        }
        continue;
      }
    }
    const filmlab_json_name *name = find(whole, names, name_count);
    if (!name) continue;
    if (auto error = keep(parser, field.value(), name, names, values)) return error;
  }
  return SUCCESS;
}

error_code read_object(filmlab_json_parser &parser, const char *text, size_t count,
                       const filmlab_json_name *names, size_t name_count,
                       filmlab_json_value *values) {
  ondemand::document document;
  padded_string_view view(text, count, count + FILMLAB_JSON_PADDING);
  if (auto error = parser.parser.iterate(view).get(document)) return error;
  ondemand::object object;
  if (auto error = document.get_object().get(object)) return error;
  if (parser.expected_names != names) parser.expected.clear();
  parser.expected_names = names;
  size_t index = 0;
  for (auto item : object) {
    ondemand::field field;
    if (auto error = std::move(item).get(field)) return error;
    const filmlab_json_name *name;
    std::string_view key;
    bool leads;
    if (auto error = name_of(parser, field, index++, names, name_count, name, key, leads)) {
      return error;
    }
    if (leads) {
      ondemand::json_type type;
      if (auto error = field.value().type().get(type)) return error;
      if (type == ondemand::json_type::object) {
        std::string path = std::string(key) + ".";
        if (auto error = read_inner(parser, field.value(), path, names, name_count, values)) {
          return error;
        }
        continue;
      }
    }
    if (!name) continue;
    if (auto error = keep(parser, field.value(), name, names, values)) return error;
  }
  // Behind the last closing brace there is nothing to point at.
  const char *rest;
  return document.current_location().get(rest) == OUT_OF_BOUNDS ? SUCCESS : TRAILING_CONTENT;
}

error_code find_objects(filmlab_json_parser &parser, const char *text, size_t count,
                        filmlab_json_span *spans, size_t capacity, size_t &found) {
  ondemand::document document;
  padded_string_view view(text, count, count + FILMLAB_JSON_PADDING);
  if (auto error = parser.parser.iterate(view).get(document)) return error;
  ondemand::array array;
  if (auto error = document.get_array().get(array)) return error;
  for (auto item : array) {
    ondemand::value value;
    if (auto error = std::move(item).get(value)) return error;
    if (found++ == capacity) return SUCCESS;
    spans[found - 1] = {nullptr, 0};
    ondemand::json_type type;
    if (auto error = value.type().get(type)) return error;
    if (type != ondemand::json_type::object) continue;
    ondemand::object object;
    std::string_view raw;
    if (auto error = value.get_object().get(object)) return error;
    if (auto error = object.raw_json().get(raw)) return error;
    raw = trimmed(raw);
    spans[found - 1] = {raw.data(), raw.size()};
  }
  return SUCCESS;
}

} // namespace

filmlab_json_parser *filmlab_json_parser_create(void) { return new filmlab_json_parser(); }

void filmlab_json_parser_destroy(filmlab_json_parser *parser) { delete parser; }

int filmlab_json_read_object(filmlab_json_parser *parser, const char *text, size_t count,
                             const filmlab_json_name *names, size_t name_count,
                             filmlab_json_value *values, size_t slot_count) {
  memset(values, 0, slot_count * sizeof *values);
  if (!parser->repaired.empty()) parser->repaired.clear();
  return int(read_object(*parser, text, count, names, name_count, values));
}

namespace {

/// Lists the keys of an object, and behind each those of an object that is its value.
void list_keys(ondemand::object object, const std::string &path, int depth, char *keys,
               size_t capacity, size_t &used) {
  std::deque<std::string> repaired;
  for (auto item : object) {
    ondemand::field field;
    if (std::move(item).get(field)) return;
    std::string_view key;
    if (unescaped(field, repaired, key)) return;
    std::string whole = path + std::string(key);
    if (used + whole.size() + 1 > capacity) return;
    memcpy(keys + used, whole.data(), whole.size());
    used += whole.size();
    keys[used++] = '\n';
    if (depth == 0) continue;
    ondemand::json_type type;
    if (field.value().type().get(type)) return;
    if (type != ondemand::json_type::object) continue;
    ondemand::object inner;
    if (field.value().get_object().get(inner)) return;
    list_keys(inner, whole + ".", depth - 1, keys, capacity, used);
  }
}

error_code list_members(filmlab_json_parser &parser, const char *text, size_t count,
                        filmlab_json_member *members, size_t capacity, size_t &found) {
  ondemand::document document;
  padded_string_view view(text, count, count + FILMLAB_JSON_PADDING);
  if (auto error = parser.parser.iterate(view).get(document)) return error;
  ondemand::object object;
  if (auto error = document.get_object().get(object)) return error;
  for (auto item : object) {
    ondemand::field field;
    if (auto error = std::move(item).get(field)) return error;
    if (found++ == capacity) return SUCCESS;
    filmlab_json_member &member = members[found - 1];
    std::string_view key;
    if (auto error = unescaped(field, parser.repaired, key)) return error;
    member = {key.data(), key.size(), {}};
    ondemand::json_type type;
    if (auto error = field.value().type().get(type)) return error;
    if (type == ondemand::json_type::object) {
      ondemand::object inner;
      std::string_view raw;
      if (auto error = field.value().get_object().get(inner)) return error;
      if (auto error = inner.raw_json().get(raw)) return error;
      raw = trimmed(raw);
      member.value.kind = FILMLAB_JSON_OTHER;
      member.value.raw = raw.data();
      member.value.raw_count = raw.size();
    } else if (auto error = read_value(parser, field.value(), member.value)) {
      return error;
    }
  }
  return SUCCESS;
}

} // namespace

size_t filmlab_json_keys(filmlab_json_parser *parser, const char *text, size_t count, int depth,
                         char *keys, size_t capacity) {
  ondemand::document document;
  padded_string_view view(text, count, count + FILMLAB_JSON_PADDING);
  if (parser->parser.iterate(view).get(document)) return 0;
  ondemand::object object;
  if (document.get_object().get(object)) return 0;
  size_t used = 0;
  list_keys(object, "", depth, keys, capacity, used);
  return used;
}

long filmlab_json_members(filmlab_json_parser *parser, const char *text, size_t count,
                          filmlab_json_member *members, size_t capacity) {
  size_t found = 0;
  parser->repaired.clear();
  error_code error = list_members(*parser, text, count, members, capacity, found);
  return error ? -long(error) : long(found);
}

long filmlab_json_objects(filmlab_json_parser *parser, const char *text, size_t count,
                          filmlab_json_span *spans, size_t capacity) {
  size_t found = 0;
  error_code error = find_objects(*parser, text, count, spans, capacity, found);
  return error ? -long(error) : long(found);
}

const char *filmlab_json_error(int code) { return error_message(error_code(code)); }

int filmlab_json_is_utf8_error(int code) { return code == int(UTF8_ERROR); }
