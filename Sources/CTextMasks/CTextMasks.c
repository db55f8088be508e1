#define _GNU_SOURCE
#include "CTextMasks.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// A bit a byte: whether it is a letter, a digit or beyond ASCII, and whether it is an apostrophe.
typedef struct {
  uint64_t word, apostrophe;
} masks;

#if defined(__SSE2__)

/// Bytes of 0...`most` become 0xFF, others 0.
static inline __m128i at_most(__m128i bytes, char most) {
  return _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(most)), bytes);
}

static inline masks masks_of(const uint8_t *text) {
  masks found = {0, 0};
  for (int part = 0; part < 4; part++) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(text + 16 * part));
    __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    __m128i letters = at_most(_mm_sub_epi8(small, _mm_set1_epi8('a')), 25);
    __m128i digits = at_most(_mm_sub_epi8(bytes, _mm_set1_epi8('0')), 9);
    // The mask takes the top bit of each byte, which is set in bytes beyond ASCII.
    __m128i words = _mm_or_si128(_mm_or_si128(letters, digits), bytes);
    __m128i apostrophes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\''));
    found.word |= (uint64_t)(uint32_t)_mm_movemask_epi8(words) << (16 * part);
    found.apostrophe |= (uint64_t)(uint32_t)_mm_movemask_epi8(apostrophes) << (16 * part);
  }
  return found;
}

#else

static inline masks masks_of(const uint8_t *text) {
  masks found = {0, 0};
  for (int place = 0; place < 64; place++) {
    uint8_t byte = text[place], small = byte | 0x20;
    uint64_t is_word =
        (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
    found.word |= is_word << place;
    found.apostrophe |= (uint64_t)(byte == '\'') << place;
  }
  return found;
}

#endif

/// Writes the positions of the bits, counted from `place`; returns the address after the last.
typedef uint32_t *write_places(uint64_t bits, uint32_t place, uint32_t *out);
typedef masks read_masks(const uint8_t *text);

static inline uint32_t *write_bits(uint64_t bits, uint32_t place, uint32_t *out) {
  for (; bits; bits &= bits - 1) *out++ = place + (uint32_t)__builtin_ctzll(bits);
  return out;
}

__attribute__((always_inline)) static inline size_t word_runs(
    const uint8_t *text, size_t count, uint32_t *bounds, read_masks read, write_places write) {
  uint32_t *out = bounds;
  // The last byte of the 64 before: whether it could be in a word, and whether it was in a run.
  uint64_t word_before = 0, run_before = 0;
  uint8_t last[128] = {0};
  size_t whole = count & ~(size_t)63;
  memcpy(last, text + whole, count - whole);
  masks here = read(whole > 0 ? text : last);
  for (size_t place = 0; place < count; place += 64) {
    size_t next = place + 64;
    masks ahead = read(next < whole ? text + next : next < count ? last : last + 64);
    uint64_t joined =
        here.apostrophe & (here.word << 1 | word_before) & (here.word >> 1 | ahead.word << 63);
    uint64_t runs = here.word | joined;
    out = write(runs ^ (runs << 1 | run_before), (uint32_t)place, out);
    word_before = here.word >> 63;
    run_before = runs >> 63;
    here = ahead;
  }
  if (run_before) *out++ = (uint32_t)count;
  return (size_t)(out - bounds);
}

#if defined(__x86_64__)

#include <immintrin.h>

#define WIDE __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,bmi,popcnt")))

WIDE static inline masks wide_masks(const uint8_t *text) {
  __m512i bytes = _mm512_loadu_si512(text);
  __m512i small = _mm512_or_si512(bytes, _mm512_set1_epi8(0x20));
  __mmask64 letters = _mm512_cmple_epu8_mask(_mm512_sub_epi8(small, _mm512_set1_epi8('a')),
                                             _mm512_set1_epi8(25));
  __mmask64 digits = _mm512_cmple_epu8_mask(_mm512_sub_epi8(bytes, _mm512_set1_epi8('0')),
                                            _mm512_set1_epi8(9));
  return (masks){letters | digits | _mm512_movepi8_mask(bytes),
                 _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\''))};
}

WIDE static inline uint32_t *wide_places(uint64_t bits, uint32_t place, uint32_t *out) {
  static const uint8_t numbers[64] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  __m512i found = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(numbers));
  int count = __builtin_popcountll(bits);
  // Eleven words or so are usual, so two rounds.
  for (int part = 0; part < count; part += 16) {
    __m512i wide = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(found));
    _mm512_storeu_si512(out + part, _mm512_add_epi32(wide, _mm512_set1_epi32((int)place)));
    found = _mm512_shuffle_i64x2(found, found, 0x39);
  }
  return out + count;
}

WIDE static size_t wide_word_runs(const uint8_t *text, size_t count, uint32_t *bounds) {
  return word_runs(text, count, bounds, wide_masks, wide_places);
}

size_t filmlab_word_runs(const uint8_t *text, size_t count, uint32_t *bounds) {
  return __builtin_cpu_supports("avx512vbmi2") ? wide_word_runs(text, count, bounds)
                                  : word_runs(text, count, bounds, masks_of, write_bits);
}

#else

size_t filmlab_word_runs(const uint8_t *text, size_t count, uint32_t *bounds) {
  return word_runs(text, count, bounds, masks_of, write_bits);
}

#endif

size_t filmlab_count_lines(const uint8_t *text, size_t count) {
  size_t lines = 0, place = 0;
#if defined(__SSE2__)
  const __m128i feed = _mm_set1_epi8('\n');
  while (count - place >= 16) {
    // A lane counts up to 255 matches before it must be emptied.
    size_t rounds = (count - place) / 16 < 255 ? (count - place) / 16 : 255;
    __m128i lanes = _mm_setzero_si128();
    for (; rounds > 0; rounds--, place += 16) {
      __m128i bytes = _mm_loadu_si128((const __m128i *)(text + place));
      lanes = _mm_sub_epi8(lanes, _mm_cmpeq_epi8(bytes, feed));
    }
    __m128i sums = _mm_sad_epu8(lanes, _mm_setzero_si128());
    lines += (size_t)_mm_cvtsi128_si64(sums) + (size_t)_mm_extract_epi16(sums, 4);
  }
#endif
  for (; place < count; place++) lines += text[place] == '\n';
  return lines;
}

size_t filmlab_count_rows(const uint8_t *text, size_t count) {
  if (count == 0) return 0;
  size_t rows = text[0] != '\n' && text[0] != '\r', place = 1;
#if defined(__SSE2__)
  const __m128i feed = _mm_set1_epi8('\n'), back = _mm_set1_epi8('\r');
  while (count - place >= 16) {
    size_t rounds = (count - place) / 16 < 255 ? (count - place) / 16 : 255;
    __m128i lanes = _mm_setzero_si128();
    for (; rounds > 0; rounds--, place += 16) {
      __m128i before = _mm_loadu_si128((const __m128i *)(text + place - 1));
      __m128i bytes = _mm_loadu_si128((const __m128i *)(text + place));
      __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, feed), _mm_cmpeq_epi8(bytes, back));
      lanes = _mm_sub_epi8(lanes, _mm_andnot_si128(ends, _mm_cmpeq_epi8(before, feed)));
    }
    __m128i sums = _mm_sad_epu8(lanes, _mm_setzero_si128());
    rows += (size_t)_mm_cvtsi128_si64(sums) + (size_t)_mm_extract_epi16(sums, 4);
  }
#endif
  for (; place < count; place++) {
    rows += text[place - 1] == '\n' && text[place] != '\n' && text[place] != '\r';
  }
  return rows;
}

size_t filmlab_last_line_end(const uint8_t *text, size_t count) {
  const uint8_t *last = memrchr(text, '\n', count);
  return last ? (size_t)(last - text) + 1 : 0;
}
