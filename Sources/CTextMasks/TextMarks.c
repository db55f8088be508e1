#include "CTextMasks.h"

#include <string.h>

// Where a text may hold something to normalise. A byte is looked up by its two halves: it is a mark
// where the bit of its upper half is set for its lower half.
//   0x2_: &    0x3_: digits : ; < =    0x5_: [ \    0x6_: `    0xC_: C2 CA CC    0xE_: E2 EE EF
static const uint8_t upper_bits[16] = {0, 0, 1, 2, 0, 4, 8, 0, 0, 0, 0, 0, 16, 0, 32, 0};
static const uint8_t lower_bits[16] = {2 | 8,      2, 2 | 16 | 32, 2, 2,          2, 1 | 2,  2,
                                       2,          2, 2 | 16,      2 | 4, 2 | 4 | 16, 2, 32, 32};

static inline int is_mark(uint8_t byte) { return upper_bits[byte >> 4] & lower_bits[byte & 15]; }

static inline int is_letter(uint8_t byte) {
  uint8_t small = byte | 0x20;
  return small >= 'a' && small <= 'z';
}

/// Whether a letter and the two bytes behind it are alike.
static inline int begins_repeat(const uint8_t *text) {
  return is_letter(text[0]) && text[0] == text[1] && text[0] == text[2];
}

static size_t plain_marks(const uint8_t *text, size_t place, size_t end, size_t count,
                          uint32_t *places) {
  uint32_t *out = places;
  for (; place < end; place++) {
    if (is_mark(text[place]) || (place + 2 < count && begins_repeat(text + place)))
      *out++ = (uint32_t)place;
  }
  return (size_t)(out - places);
}

#if defined(__x86_64__)

#include <immintrin.h>

#define WIDE __attribute__((target("avx512f,avx512bw,avx512vl,bmi,popcnt")))

/// A mask of the first bytes of 64.
WIDE static inline __mmask64 first_bytes(size_t count) {
  return count < 64 ? ((__mmask64)1 << count) - 1 : ~(__mmask64)0;
}

/// The 64 bytes from a place on, zeros behind the text's end.
WIDE static inline __m512i bytes_from(const uint8_t *text, size_t place, size_t count) {
  return place < count ? _mm512_maskz_loadu_epi8(first_bytes(count - place), text + place)
                       : _mm512_setzero_si512();
}

WIDE static size_t wide_marks(const uint8_t *text, size_t place, size_t end, size_t count,
                              uint32_t *places) {
  const __m512i upper = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)upper_bits));
  const __m512i lower = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)lower_bits));
  const __m512i half = _mm512_set1_epi8(15);
  uint32_t *out = places;
  for (; place < end; place += 64) {
    __m512i bytes = _mm512_maskz_loadu_epi8(first_bytes(end - place), text + place);
    __m512i above = _mm512_and_si512(_mm512_srli_epi16(bytes, 4), half);
    __mmask64 marks =
        _mm512_test_epi8_mask(_mm512_shuffle_epi8(upper, above),
                              _mm512_shuffle_epi8(lower, _mm512_and_si512(bytes, half)));
    __m512i small = _mm512_or_si512(bytes, _mm512_set1_epi8(0x20));
    __mmask64 letters = _mm512_cmple_epu8_mask(
        _mm512_sub_epi8(small, _mm512_set1_epi8('a')), _mm512_set1_epi8(25));
    // Each byte beside the two behind it, as far as the text has them.
    size_t next = place + 1, after = place + 2;
    __mmask64 alike = letters & _mm512_cmpeq_epi8_mask(bytes, bytes_from(text, next, count));
    if (alike) alike &= _mm512_cmpeq_epi8_mask(bytes, bytes_from(text, after, count));
    for (uint64_t bits = marks | alike; bits; bits &= bits - 1)
      *out++ = (uint32_t)place + (uint32_t)__builtin_ctzll(bits);
  }
  return (size_t)(out - places);
}

size_t filmlab_text_marks(const uint8_t *text, size_t start, size_t end, size_t count,
                          uint32_t *places) {
  return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
             ? wide_marks(text, start, end, count, places)
             : plain_marks(text, start, end, count, places);
}

#else

size_t filmlab_text_marks(const uint8_t *text, size_t start, size_t end, size_t count,
                          uint32_t *places) {
  return plain_marks(text, start, end, count, places);
}

#endif
