#ifndef FILMLAB_CTEXTMASKS_H
#define FILMLAB_CTEXTMASKS_H

#include <stddef.h>
#include <stdint.h>

// What Swift's vectors are slow at: masks over 64 bytes of text at a time, and the hashes of eight
// words at a time. SSE2 where the processor has it, else plain C with the same results; AVX-512
// where it has that, else Swift reads word by word, with the same results.

#ifdef __cplusplus
extern "C" {
#endif

/// Finds the runs of a text that may hold words: ASCII letters and digits, bytes beyond ASCII, and
/// apostrophes with one of those on either side.
///
/// Writes the start and the end of each run, in order, and returns how many numbers were written,
/// twice the number of runs. `bounds` needs room for `count + 18`.
size_t filmlab_word_runs(const uint8_t *text, size_t count, uint32_t *bounds);

/// Finds where a text may hold something to normalise: `&`, `<`, `[`, `\`, `` ` ``, `:`, `;`, `=`,
/// digits, a lead byte of characters that are written in several ways, a letter that comes three times.
///
/// Writes the positions in `start..<end`, in order, and returns how many; `places` needs room for
/// `end - start`. The text has `count` bytes.
size_t filmlab_text_marks(const uint8_t *text, size_t start, size_t end, size_t count,
                          uint32_t *places);

/// How many line feeds there are.
size_t filmlab_count_lines(const uint8_t *text, size_t count);

/// How many lines there are that do not begin with a line end.
size_t filmlab_count_rows(const uint8_t *text, size_t count);

/// Where the last line that has its line feed ends, 0 where none does.
size_t filmlab_last_line_end(const uint8_t *text, size_t count);

// How words and runs of words are hashed (WordHash in Swift).
#define FILMLAB_HASH_SEED 0x2545F4914F6CDD1DULL
#define FILMLAB_HASH_MULTIPLIER 0x9E3779B97F4A7C15ULL
#define FILMLAB_HASH_PAIR_MULTIPLIER 0xD6E8FEB86659FD93ULL

/// Whether the processor reads eight words at a time.
int filmlab_has_eight_lanes(void);

// The traits of a word by itself, a bit each.
enum {
  /// Something other than one blank precedes it.
  FILMLAB_WORD_HAS_GAP = 1,
  /// It begins with a capital letter and has a small one: a name, unless it begins a sentence.
  FILMLAB_WORD_IS_CAPITAL = 2,
  FILMLAB_WORD_IS_TURNING = 4,
  FILMLAB_WORD_IS_CONTRAST = 8,
};

/// The words that turn others: hashes in slots, found by the bits of a hash from `shift` on.
typedef struct {
  const uint64_t *words;
  uint64_t shift;
  uint64_t mask;
  uint64_t contrast;
} filmlab_turns;

/// Hashes words of a window that `filmlab_word_runs` found, eight at a time, up to the first that
/// has 16 bytes or more, or one beyond ASCII; returns how many were hashed.
///
/// Reads no byte but `text[0..<count]`, whose words may lie nowhere else; `hashes` and `traits` need
/// room for seven more than there are words.
///
/// - `bounds`: start and end of each word; `before`: where the one before them ended.
size_t filmlab_hash_words(const uint8_t *text, size_t count, const uint32_t *bounds,
                          size_t word_count, uint32_t before, const filmlab_turns *turns,
                          uint64_t *hashes, uint8_t *traits);

// What a word is in its text, a bit each; the bits above are the sentence's boundary before it.
enum {
  FILMLAB_TOKEN_IS_NAME = 1,
  FILMLAB_TOKEN_IS_NEGATED = 2,
  FILMLAB_TOKEN_IS_AFTER_BUT = 4,
  FILMLAB_TOKEN_BOUNDARY_SHIFT = 3,
};

/// Bits that show which keys may be in a table: two of one word for each key.
typedef struct {
  const uint64_t *words;
  uint64_t mask;
} filmlab_filter;

/// Writes the keys of words, of runs of two and three words, and of marked words, as far as they
/// pass the filter; returns how many. Names are left out and break runs.
///
/// `hashes` and `flags` are read from two before the first, which are the words before or
/// names, to seven behind the last; `keys` needs room for `5 * count + 8`.
///
/// - `last_sentence`: the first word that also counts as one of the last sentence.
/// - `word_count`: receives how many are not names.
size_t filmlab_feature_keys(const uint64_t *hashes, const uint8_t *flags, size_t count,
                            size_t last_sentence, uint64_t after_but_mark,
                            uint64_t last_sentence_mark, filmlab_filter filter, uint64_t *keys,
                            size_t *word_count);

/// A table of entries in lines of eight slots, the lines numbered by the bits of a key from 20 on.
typedef struct {
  const uint64_t *slots;
  uint64_t mask;
} filmlab_slots;

/// Writes the slots of keys that passed the filter; returns how many are in the table.
size_t filmlab_find_keys(const uint64_t *keys, size_t count, filmlab_slots table,
                         uint32_t *places);

/// What keys add up to: how many different entries they match, and both weights of these in hundredths,
/// the valence in the upper 16 bits of a slot's lower half.
typedef struct {
  size_t matches;
  int64_t valence, rating;
} filmlab_sums;

/// Adds up the entries in some slots, each once; `seen` has a bit for every slot, all of them 0 before
/// and after.
filmlab_sums filmlab_sum_entries(const uint32_t *places, size_t count, filmlab_slots table,
                                 uint64_t *seen);

/// Prefetches the memory at an address, which is read soon.
static inline void filmlab_prefetch(const void *address) { __builtin_prefetch(address); }

#ifdef __cplusplus
}
#endif

#endif
