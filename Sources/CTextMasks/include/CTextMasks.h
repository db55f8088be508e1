#ifndef FILMLAB_CTEXTMASKS_H
#define FILMLAB_CTEXTMASKS_H

#include <stddef.h>
#include <stdint.h>

// What Swift's vectors are slow at: masks over 64 bytes of text at a time. SSE2 where the processor
// has it, else plain C with the same results.

#ifdef __cplusplus
extern "C" {
#endif

/// Finds the runs of a text that may hold words: ASCII letters and digits, bytes beyond ASCII, and
/// apostrophes with one of those on either side.
///
/// Writes the start and the end of each run, in order, and returns how many numbers were written,
/// twice the number of runs. `bounds` needs room for `count + 2`.
size_t filmlab_word_runs(const uint8_t *text, size_t count, uint32_t *bounds);

/// How many line feeds there are.
size_t filmlab_count_lines(const uint8_t *text, size_t count);

/// Asks for the memory at an address, which is read soon.
static inline void filmlab_prefetch(const void *address) { __builtin_prefetch(address); }

#ifdef __cplusplus
}
#endif

#endif
