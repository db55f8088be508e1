#ifndef FILMLAB_CKERNELS_H
#define FILMLAB_CKERNELS_H

#include <stdint.h>

// result += sum over e of weights[e] * (target - dot(row(e), vector)) * row(e)
//
// where row(e) is the row columns[e] of a row-major matrix of `width` columns: one step of
// conjugate gradients for a row of implicit ALS, without a copy of the rows. The rows are read
// once, while sum and vector stay in registers, for widths up to 128 that are multiples of 16.
//
// BLAS has no such product; as two of them (sgemv and its transpose) on gathered rows it takes
// three times as long. Chosen at each call for AVX-512, AVX2 or neither; the sums of one kind of
// processor are always taken in the same order.
void filmlab_add_misses(const float *matrix, int width, const int32_t *columns,
                        const float *weights, int64_t count, const float *vector, float target,
                        float *result);

// The index of the first value above a threshold, `count` if there is none; NaN is not above.
//
// Lists of all films read every score once, and nearly all are below.
int64_t filmlab_first_above(const float *values, int64_t count, float threshold);

// sums[r] += scales[r] * dot(row(r), vector) for every row r of a row-major matrix of signed bytes.
//
// Read as bytes, the factors of fifty thousand films fit the processor's caches; converted to floats first,
// the products of one vector with all of them take five times as long.
void filmlab_add_byte_products(const int8_t *matrix, const float *scales, int width, int64_t count,
                               const float *vector, float *sums);

#endif
