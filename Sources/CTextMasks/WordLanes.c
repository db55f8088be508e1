#include "CTextMasks.h"

// Eight words at a time, one in each lane of a register.

#if defined(__x86_64__)

#include <immintrin.h>

#define EIGHT_LANES __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2,popcnt")))

int filmlab_has_eight_lanes(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("bmi2");
}

EIGHT_LANES static inline __m512i all(uint64_t value) { return _mm512_set1_epi64((int64_t)value); }

/// WordHash.mix.
EIGHT_LANES static inline __m512i mix(__m512i hash, __m512i bytes) {
  __m512i product =
      _mm512_mullo_epi64(_mm512_xor_si512(hash, bytes), all(FILMLAB_HASH_MULTIPLIER));
  return _mm512_xor_si512(product, _mm512_srli_epi64(product, 29));
}

/// WordHash.finish.
EIGHT_LANES static inline __m512i finish(__m512i hash, __m512i bytes, __m512i length) {
  __m512i mixed = _mm512_mullo_epi64(mix(_mm512_xor_si512(hash, length), bytes),
                                     all(FILMLAB_HASH_PAIR_MULTIPLIER));
  return _mm512_xor_si512(mixed, _mm512_srli_epi64(mixed, 32));
}

/// WordHash.join.
EIGHT_LANES static inline __m512i join(__m512i first, __m512i second) {
  __m512i both = _mm512_xor_si512(_mm512_rol_epi64(first, 23), second);
  __m512i product = _mm512_mullo_epi64(both, all(FILMLAB_HASH_PAIR_MULTIPLIER));
  return _mm512_xor_si512(product, _mm512_srli_epi64(product, 31));
}

/// Loads the eight bytes from each position on, the first highest; zeros replace those behind the
/// text's end. The text has eight bytes or more.
EIGHT_LANES static inline __m512i load_bytes(const uint8_t *text, __m512i places, __m512i latest) {
  const __m512i reversed = _mm512_broadcast_i32x4(
      _mm_set_epi8(8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  __m512i loaded = _mm512_min_epi64(places, latest);
  __m512i bytes = _mm512_shuffle_epi8(_mm512_i64gather_epi64(loaded, text, 1), reversed);
  // A position too near the end: the bytes before it are shifted out.
  return _mm512_sllv_epi64(bytes, _mm512_slli_epi64(_mm512_sub_epi64(places, loaded), 3));
}

/// The bytes with capital letters made small; `unused`: the bits that hold no byte of the word.
EIGHT_LANES static inline __m512i lowercased(__m512i bytes, __m512i unused) {
  return _mm512_or_si512(bytes, _mm512_srlv_epi64(all(0x2020202020202020), unused));
}

/// Which lanes hold a small letter: a byte with both of bits 5 and 6.
EIGHT_LANES static inline __mmask8 has_small_letter(__m512i bytes) {
  __m512i both = _mm512_and_si512(bytes, _mm512_slli_epi64(bytes, 1));
  return _mm512_test_epi64_mask(both, all(0x4040404040404040));
}

/// Eight bytes, one for each lane, with `value` where the mask says so.
EIGHT_LANES static inline __m128i bytes_of(__mmask8 mask, char value) {
  return _mm_maskz_set1_epi8((__mmask16)mask, value);
}

EIGHT_LANES static size_t hash_words(const uint8_t *text, size_t count, const uint32_t *bounds,
                                     size_t word_count, uint32_t before,
                                     const filmlab_turns *turns, uint64_t *hashes,
                                     uint8_t *traits) {
  const __m512i zero = _mm512_setzero_si512(), one = all(1), eight = all(8);
  const __m512i latest = all(count - 8);
  __m512i previous_ends = all(before);
  for (size_t word = 0; word < word_count; word += 8) {
    size_t left = word_count - word;
    __mmask8 lanes = left < 8 ? (__mmask8)((1u << left) - 1) : 0xFF;
    __m512i pairs = _mm512_maskz_loadu_epi64(lanes, bounds + 2 * word);
    __m512i starts = _mm512_and_si512(pairs, all(0xFFFFFFFF));
    __m512i ends = _mm512_srli_epi64(pairs, 32);
    __m512i lengths = _mm512_sub_epi64(ends, starts);

    // The byte before the word and its first seven, then the next eight.
    __mmask8 at_start = _mm512_cmpeq_epi64_mask(starts, zero);
    __m512i places = _mm512_mask_sub_epi64(starts, (__mmask8)~at_start, starts, one);
    __m512i first = load_bytes(text, places, latest);
    first = _mm512_mask_srli_epi64(first, at_start, first, 8);
    __m512i next = load_bytes(text, _mm512_add_epi64(starts, all(7)), latest);

    __mmask8 is_long = _mm512_cmpge_epi64_mask(lengths, eight);
    // Of a short word all bytes; of a long one the first eight in `head`, the others in `tail`.
    __m512i unused = _mm512_slli_epi64(_mm512_sub_epi64(eight, lengths), 3);
    __m512i long_unused = _mm512_add_epi64(unused, all(64));
    __m512i seven = _mm512_slli_epi64(first, 8);
    __m512i head = _mm512_or_si512(seven, _mm512_srli_epi64(next, 56));
    __m512i tail = _mm512_mask_blend_epi64(is_long, seven, _mm512_slli_epi64(next, 8));
    unused = _mm512_mask_mov_epi64(unused, is_long, long_unused);
    tail = _mm512_srlv_epi64(tail, unused);
    __m512i every = _mm512_mask_or_epi64(tail, is_long, tail, head);
    __mmask8 small = has_small_letter(tail) | (is_long & has_small_letter(head));
    head = _mm512_or_si512(head, all(0x2020202020202020));
    tail = lowercased(tail, unused);

    __m512i hash = _mm512_mask_mov_epi64(all(FILMLAB_HASH_SEED), is_long,
                                         mix(all(FILMLAB_HASH_SEED), head));
    hash = finish(hash, tail, lengths);
    _mm512_storeu_si512(hashes + word, hash);

    // A gap of one blank has no effect; nor has one without a byte, as a text may begin.
    __m512i gaps = _mm512_sub_epi64(
        starts, _mm512_alignr_epi64(ends, previous_ends, 7));
    __mmask8 is_blank = _mm512_cmpeq_epi64_mask(_mm512_srli_epi64(first, 56), all(' ')) &
                        _mm512_cmpeq_epi64_mask(gaps, one);
    __mmask8 has_gap = ~is_blank & _mm512_cmpneq_epi64_mask(gaps, zero);
    previous_ends = ends;

    // "I'm" is not a name; a word of one letter has no small one behind its capital.
    __m512i two = _mm512_and_si512(_mm512_srli_epi64(seven, 48), all(0xFFFF));
    __mmask8 is_capital = _mm512_testn_epi64_mask(seven, all(0x2000000000000000)) & small &
                          _mm512_cmpgt_epi64_mask(lengths, one) &
                          _mm512_cmpneq_epi64_mask(two, all('I' << 8 | '\''));

    // The last bytes of a long word: where `tail` has less than three, some of `head` before it.
    __m512i shift = _mm512_maskz_sub_epi64(is_long, all(64), unused);
    __m512i last = _mm512_mask_or_epi64(tail, is_long, tail, _mm512_sllv_epi64(head, shift));
    __m512i slot = _mm512_and_si512(
        _mm512_srl_epi64(hash, _mm_cvtsi64_si128((int64_t)turns->shift)),
        all(turns->mask));
    __mmask8 is_turning =
        _mm512_cmpeq_epi64_mask(_mm512_and_si512(last, all(0xFFFFFF)), all(0x6E2774)) |
        _mm512_cmpeq_epi64_mask(_mm512_i64gather_epi64(slot, turns->words, 8), hash);
    __mmask8 is_contrast = _mm512_cmpeq_epi64_mask(hash, all(turns->contrast));

    __m128i found = _mm_or_si128(
        _mm_or_si128(bytes_of(has_gap, FILMLAB_WORD_HAS_GAP),
                     bytes_of(is_capital, FILMLAB_WORD_IS_CAPITAL)),
        _mm_or_si128(bytes_of(is_turning, FILMLAB_WORD_IS_TURNING),
                     bytes_of(is_contrast, FILMLAB_WORD_IS_CONTRAST)));
    _mm_storel_epi64((__m128i *)(traits + word), found);

    __mmask8 is_unread = lanes & (_mm512_test_epi64_mask(every, all(0x8080808080808080)) |
                                  _mm512_cmpgt_epi64_mask(lengths, all(15)));
    if (is_unread) return word + (size_t)__builtin_ctz(is_unread);
  }
  return word_count;
}

size_t filmlab_hash_words(const uint8_t *text, size_t count, const uint32_t *bounds,
                          size_t word_count, uint32_t before, const filmlab_turns *turns,
                          uint64_t *hashes, uint8_t *traits) {
  if (count < 8) return 0;
  return hash_words(text, count, bounds, word_count, before, turns, hashes, traits);
}

/// Writes the wanted keys that pass the filter, and returns the address after them.
EIGHT_LANES static inline uint64_t *pass(__m512i keys, __mmask8 wanted, filmlab_filter filter,
                                         uint64_t *out) {
  __m512i place = _mm512_and_si512(_mm512_srli_epi64(keys, 6), all(filter.mask));
  __m512i words =
      _mm512_mask_i64gather_epi64(_mm512_setzero_si512(), wanted, place, filter.words, 8);
  __m512i bits = _mm512_or_si512(
      _mm512_sllv_epi64(all(1), _mm512_and_si512(keys, all(63))),
      _mm512_sllv_epi64(all(1), _mm512_and_si512(_mm512_srli_epi64(keys, 38), all(63))));
  __mmask8 passed = _mm512_mask_cmpeq_epi64_mask(wanted, _mm512_and_si512(words, bits), bits);
  _mm512_storeu_si512(out, _mm512_maskz_compress_epi64(passed, keys));
  return out + __builtin_popcount(passed);
}

EIGHT_LANES size_t filmlab_feature_keys(const uint64_t *hashes, const uint8_t *flags, size_t count,
                                        size_t last_sentence, uint64_t after_but_mark,
                                        uint64_t last_sentence_mark, filmlab_filter filter,
                                        uint64_t *keys, size_t *word_count) {
  uint64_t *out = keys;
  size_t total = 0;
  // Names among the words before, the nearest in the lowest bit but one.
  uint32_t names_before = (flags[-2] & FILMLAB_TOKEN_IS_NAME) |
                          (uint32_t)(flags[-1] & FILMLAB_TOKEN_IS_NAME) << 1;
  __m512i pairs_before = join(all(hashes[-2]), all(hashes[-1]));
  for (size_t place = 0; place < count; place += 8) {
    size_t left = count - place;
    uint32_t lanes = left < 8 ? (1u << left) - 1 : 0xFF;
    __m128i bits = _mm_loadl_epi64((const __m128i *)(flags + place));
    uint32_t names = _mm_test_epi8_mask(bits, _mm_set1_epi8(FILMLAB_TOKEN_IS_NAME)) & 0xFF;
    // Bit n + 2 is for word n, bits 0 and 1 for the two before.
    uint32_t around = names << 2 | names_before;
    uint32_t words = lanes & ~names, pairs = words & ~(around >> 1), triples = pairs & ~around;
    names_before = around >> 8;
    total += (size_t)__builtin_popcount(words);

    __m512i word = _mm512_loadu_si512(hashes + place);
    __m512i pair = join(_mm512_loadu_si512(hashes + place - 1), word);
    __m512i triple = join(_mm512_alignr_epi64(pair, pairs_before, 7), word);
    pairs_before = pair;
    out = pass(word, (__mmask8)words, filter, out);
    out = pass(pair, (__mmask8)pairs, filter, out);
    out = pass(triple, (__mmask8)triples, filter, out);

    uint32_t after_but =
        words & _mm_test_epi8_mask(bits, _mm_set1_epi8(FILMLAB_TOKEN_IS_AFTER_BUT));
    if (after_but) {
      out = pass(_mm512_xor_si512(word, all(after_but_mark)), (__mmask8)after_but, filter, out);
    }
    if (last_sentence < place + 8) {
      uint32_t last = last_sentence > place ? words & 0xFFu << (last_sentence - place) : words;
      out = pass(_mm512_xor_si512(word, all(last_sentence_mark)), (__mmask8)last, filter, out);
    }
  }
  *word_count = total;
  return (size_t)(out - keys);
}

/// The first slot of the line that a key belongs to.
static inline size_t line_of(uint64_t key, filmlab_slots table) {
  return (size_t)(key >> 20 & table.mask & ~(uint64_t)7);
}

EIGHT_LANES size_t filmlab_find_keys(const uint64_t *keys, size_t count, filmlab_slots table,
                                     uint32_t *places) {
  const __m512i zero = _mm512_setzero_si512(), upper = all(0xFFFFFFFF00000000);
  for (size_t index = 0; index < count; index++) {
    __builtin_prefetch(table.slots + line_of(keys[index], table));
  }
  uint32_t *out = places;
  for (size_t index = 0; index < count; index++) {
    __m512i tag = _mm512_and_si512(all(keys[index] | 1ULL << 32), upper);
    size_t line = line_of(keys[index], table);
    __m512i slots = _mm512_load_si512(table.slots + line);
    __mmask8 same = _mm512_cmpeq_epi64_mask(_mm512_and_si512(slots, upper), tag);
    while (__builtin_expect(!same, 0)) {
      if (_mm512_cmpeq_epi64_mask(slots, zero)) break;
      line = (line + 8) & (size_t)table.mask;
      slots = _mm512_load_si512(table.slots + line);
      same = _mm512_cmpeq_epi64_mask(_mm512_and_si512(slots, upper), tag);
    }
    *out = (uint32_t)line + (uint32_t)__builtin_ctz(same | 0x100u);
    out += same != 0;
  }
  return (size_t)(out - places);
}

#else

int filmlab_has_eight_lanes(void) { return 0; }

size_t filmlab_hash_words(const uint8_t *text, size_t count, const uint32_t *bounds,
                          size_t word_count, uint32_t before, const filmlab_turns *turns,
                          uint64_t *hashes, uint8_t *traits) {
  return 0;
}

size_t filmlab_feature_keys(const uint64_t *hashes, const uint8_t *flags, size_t count,
                            size_t last_sentence, uint64_t after_but_mark,
                            uint64_t last_sentence_mark, filmlab_filter filter, uint64_t *keys,
                            size_t *word_count) {
  return 0;
}

size_t filmlab_find_keys(const uint64_t *keys, size_t count, filmlab_slots table,
                         uint32_t *places) {
  return 0;
}

#endif

filmlab_sums filmlab_sum_entries(const uint32_t *places, size_t count, filmlab_slots table,
                                 uint64_t *seen) {
  filmlab_sums sums = {0, 0, 0};
  for (size_t index = 0; index < count; index++) {
    uint32_t place = places[index];
    uint64_t bit = 1ULL << (place & 63), known = seen[place >> 6];
    int64_t is_new = (known & bit) == 0;
    seen[place >> 6] = known | bit;
    uint64_t slot = table.slots[place];
    sums.matches += (size_t)is_new;
    sums.valence += (int16_t)(slot >> 16) & -is_new;
    sums.rating += (int16_t)slot & -is_new;
  }
  for (size_t index = 0; index < count; index++) seen[places[index] >> 6] = 0;
  return sums;
}
