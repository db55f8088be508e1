#include "CKernels.h"
#include <string.h>

#define AHEAD 8

typedef float Block __attribute__((vector_size(64), aligned(4)));

#define INLINED static inline __attribute__((always_inline))

INLINED float total(const Block *sums) {
  float parts[16];
  memcpy(parts, sums, sizeof parts);
  for (int half = 8; half > 0; half /= 2)
    for (int i = 0; i < half; i++) parts[i] += parts[i + half];
  return parts[0];
}

// The number of blocks is a constant where this is inlined, so that all of them are in registers.
INLINED void add_blocks(
    const float *matrix, const int32_t *columns, const float *weights, int64_t count,
    const float *vector, float target, float *result, int blocks) {
  Block v[8], sums[8];
  for (int b = 0; b < blocks; b++) {
    memcpy(&v[b], vector + 16 * b, sizeof(Block));
    memcpy(&sums[b], result + 16 * b, sizeof(Block));
  }
  for (int64_t e = 0; e < count; e++) {
    const float *row = matrix + (int64_t)columns[e] * (16 * blocks);
    // The rows are scattered over memory, so they are prefetched a few entries ahead.
    const float *ahead = matrix + (int64_t)columns[e + AHEAD < count ? e + AHEAD : e] * (16 * blocks);
    for (int b = 0; b < blocks; b++) __builtin_prefetch(ahead + 16 * b);
    Block y[8], products = {0};
    for (int b = 0; b < blocks; b++) {
      memcpy(&y[b], row + 16 * b, sizeof(Block));
      products += y[b] * v[b];
    }
    const float scale = weights[e] * (target - total(&products));
    for (int b = 0; b < blocks; b++) sums[b] += scale * y[b];
  }
  for (int b = 0; b < blocks; b++) memcpy(result + 16 * b, &sums[b], sizeof(Block));
}

INLINED void add_any(
    const float *matrix, int width, const int32_t *columns, const float *weights, int64_t count,
    const float *vector, float target, float *result) {
  const int whole = width / 16 * 16;
  for (int64_t e = 0; e < count; e++) {
    const float *row = matrix + (int64_t)columns[e] * width;
    Block products = {0};
    for (int i = 0; i < whole; i += 16) {
      Block y, v;
      memcpy(&y, row + i, sizeof y);
      memcpy(&v, vector + i, sizeof v);
      products += y * v;
    }
    float product = total(&products);
    for (int i = whole; i < width; i++) product += row[i] * vector[i];
    const float scale = weights[e] * (target - product);
    for (int i = 0; i < width; i++) result[i] += scale * row[i];
  }
}

INLINED void add_misses(const float *matrix, int width, const int32_t *columns,
                        const float *weights, int64_t count, const float *vector, float target,
                        float *result) {
  switch (width) {
  case 16: add_blocks(matrix, columns, weights, count, vector, target, result, 1); break;
  case 32: add_blocks(matrix, columns, weights, count, vector, target, result, 2); break;
  case 48: add_blocks(matrix, columns, weights, count, vector, target, result, 3); break;
  case 64: add_blocks(matrix, columns, weights, count, vector, target, result, 4); break;
  case 96: add_blocks(matrix, columns, weights, count, vector, target, result, 6); break;
  case 128: add_blocks(matrix, columns, weights, count, vector, target, result, 8); break;
  default: add_any(matrix, width, columns, weights, count, vector, target, result);
  }
}

typedef int32_t Signs __attribute__((vector_size(64)));

INLINED int64_t first_above(const float *values, int64_t count, float threshold) {
  int64_t i = 0;
  for (; i + 64 <= count; i += 64) {
    Block v[4];
    memcpy(v, values + i, sizeof v);
    const Signs above = (v[0] > threshold) | (v[1] > threshold) | (v[2] > threshold) | (v[3] > threshold);
    if (__builtin_reduce_or(above)) break;
  }
  while (i < count && !(values[i] > threshold)) i++;
  return i;
}

typedef int8_t Bytes __attribute__((vector_size(16), aligned(1)));

INLINED void add_byte_products(const int8_t *matrix, const float *scales, int width, int64_t count,
                               const float *vector, float *sums) {
  for (int64_t r = 0; r < count; r++) {
    const int8_t *row = matrix + r * width;
    Block products = {0};
    int i = 0;
    for (; i + 16 <= width; i += 16) {
      Bytes bytes;
      Block v;
      memcpy(&bytes, row + i, sizeof bytes);
      memcpy(&v, vector + i, sizeof v);
      products += __builtin_convertvector(bytes, Block) * v;
    }
    float product = total(&products);
    for (; i < width; i++) product += row[i] * vector[i];
    sums[r] += scales[r] * product;
  }
}

// One function for each kind of processor, chosen at each call: a load and a test, for which no list and no
// row is too short. Not by `target_clones`: its resolver runs while the program is loaded, before a sanitizer
// has made the memory that the resolver's own instrumentation reads.
#if defined(__x86_64__) && defined(__linux__)
// The features of x86-64-v3 and v4, not "arch=x86-64-v4": that also prefers registers of 256 bits, with
// which `first_above` takes 4.2 µs instead of 1.8 for 60,000 values (Zen 4).
#define V3 "avx2,bmi,bmi2,f16c,fma,lzcnt,movbe,popcnt"
#define V4 V3 ",avx512f,avx512bw,avx512cd,avx512dq,avx512vl"
#define FOR_EACH_PROCESSOR(result, name, parameters, arguments)                                    \
  __attribute__((target(V4))) static result name##_v4 parameters { return name arguments; }        \
  __attribute__((target(V3))) static result name##_v3 parameters { return name arguments; }        \
  result filmlab_##name parameters {                                                               \
    if (__builtin_cpu_supports("x86-64-v4")) return name##_v4 arguments;                           \
    if (__builtin_cpu_supports("x86-64-v3")) return name##_v3 arguments;                           \
    return name arguments;                                                                         \
  }
#else
#define FOR_EACH_PROCESSOR(result, name, parameters, arguments)                                    \
  result filmlab_##name parameters { return name arguments; }
#endif

FOR_EACH_PROCESSOR(void, add_misses,
                   (const float *matrix, int width, const int32_t *columns, const float *weights,
                    int64_t count, const float *vector, float target, float *result),
                   (matrix, width, columns, weights, count, vector, target, result))

FOR_EACH_PROCESSOR(int64_t, first_above, (const float *values, int64_t count, float threshold),
                   (values, count, threshold))

FOR_EACH_PROCESSOR(void, add_byte_products,
                   (const int8_t *matrix, const float *scales, int width, int64_t count,
                    const float *vector, float *sums),
                   (matrix, scales, width, count, vector, sums))
