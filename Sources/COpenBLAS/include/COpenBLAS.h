#ifndef FILMLAB_COPENBLAS_H
#define FILMLAB_COPENBLAS_H

#include <stddef.h>

// The required routines of BLAS and LAPACK. The library is loaded when the first is called: mapping
// it, binding it and starting its threads takes as long as scoring ten thousand reviews.

#ifdef __cplusplus
extern "C" {
#endif

/// Whether the routines can be called.
extern int filmlab_openblas_is_loaded;

/// Loads OpenBLAS once, with kernels that fit the processor, and keeps it on the calling thread.
/// Call it from any thread. Without the library the program ends with a message and status 74, just as
/// a program linked to it would fail to start.
void filmlab_load_openblas(void);

/// What the loaded library's kernels are made for, such as "Haswell"; empty if it does not say.
const char *filmlab_openblas_kernels(void);

typedef int blasint;

enum CBLAS_ORDER { CblasRowMajor = 101, CblasColMajor = 102 };
enum CBLAS_TRANSPOSE { CblasNoTrans = 111, CblasTrans = 112 };
enum CBLAS_UPLO { CblasUpper = 121, CblasLower = 122 };
enum CBLAS_DIAG { CblasNonUnit = 131, CblasUnit = 132 };
typedef enum CBLAS_ORDER CBLAS_ORDER;
typedef enum CBLAS_TRANSPOSE CBLAS_TRANSPOSE;
typedef enum CBLAS_UPLO CBLAS_UPLO;
typedef enum CBLAS_DIAG CBLAS_DIAG;

/// Declares a routine under its own name, as a call through the pointer to the loaded one: the first
/// call of any of them loads the library, so that none can run without it.
#define FILMLAB_ROUTINE(name, parameters, arguments)                                             \
  extern void(*filmlab_##name) parameters;                                                       \
  static inline void name parameters {                                                           \
    if (!__atomic_load_n(&filmlab_openblas_is_loaded, __ATOMIC_ACQUIRE)) filmlab_load_openblas(); \
    filmlab_##name arguments;                                                                    \
  }

// MARK: BLAS

FILMLAB_ROUTINE(cblas_sgemm,
                (CBLAS_ORDER order, CBLAS_TRANSPOSE transposeA, CBLAS_TRANSPOSE transposeB, blasint m,
                 blasint n, blasint k, float alpha, const float *a, blasint lda, const float *b,
                 blasint ldb, float beta, float *c, blasint ldc),
                (order, transposeA, transposeB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc))

FILMLAB_ROUTINE(cblas_sgemv,
                (CBLAS_ORDER order, CBLAS_TRANSPOSE transpose, blasint m, blasint n, float alpha,
                 const float *a, blasint lda, const float *x, blasint strideX, float beta, float *y,
                 blasint strideY),
                (order, transpose, m, n, alpha, a, lda, x, strideX, beta, y, strideY))

FILMLAB_ROUTINE(cblas_ssyrk,
                (CBLAS_ORDER order, CBLAS_UPLO uplo, CBLAS_TRANSPOSE transpose, blasint n, blasint k,
                 float alpha, const float *a, blasint lda, float beta, float *c, blasint ldc),
                (order, uplo, transpose, n, k, alpha, a, lda, beta, c, ldc))

FILMLAB_ROUTINE(cblas_strsv,
                (CBLAS_ORDER order, CBLAS_UPLO uplo, CBLAS_TRANSPOSE transpose, CBLAS_DIAG diagonal,
                 blasint n, const float *a, blasint lda, float *x, blasint strideX),
                (order, uplo, transpose, diagonal, n, a, lda, x, strideX))

// MARK: LAPACK
// Debian builds OpenBLAS without LAPACKE, but the library exports LAPACK's Fortran symbols. Last come
// Fortran's hidden lengths of the character arguments: pass 1.

FILMLAB_ROUTINE(spotrf_,
                (const char *uplo, const int *n, float *a, const int *lda, int *info,
                 size_t uploLength),
                (uplo, n, a, lda, info, uploLength))

FILMLAB_ROUTINE(spotrs_,
                (const char *uplo, const int *n, const int *nrhs, const float *a, const int *lda,
                 float *b, const int *ldb, int *info, size_t uploLength),
                (uplo, n, nrhs, a, lda, b, ldb, info, uploLength))

FILMLAB_ROUTINE(spotri_,
                (const char *uplo, const int *n, float *a, const int *lda, int *info,
                 size_t uploLength),
                (uplo, n, a, lda, info, uploLength))

FILMLAB_ROUTINE(strtri_,
                (const char *uplo, const char *diagonal, const int *n, float *a, const int *lda,
                 int *info, size_t uploLength, size_t diagonalLength),
                (uplo, diagonal, n, a, lda, info, uploLength, diagonalLength))

FILMLAB_ROUTINE(ssyevd_,
                (const char *jobz, const char *uplo, const int *n, float *a, const int *lda, float *w,
                 float *work, const int *lwork, int *iwork, const int *liwork, int *info,
                 size_t jobzLength, size_t uploLength),
                (jobz, uplo, n, a, lda, w, work, lwork, iwork, liwork, info, jobzLength, uploLength))

FILMLAB_ROUTINE(sgelqf_,
                (const int *m, const int *n, float *a, const int *lda, float *tau, float *work,
                 const int *lwork, int *info),
                (m, n, a, lda, tau, work, lwork, info))

FILMLAB_ROUTINE(sorglq_,
                (const int *m, const int *n, const int *k, float *a, const int *lda, const float *tau,
                 float *work, const int *lwork, int *info),
                (m, n, k, a, lda, tau, work, lwork, info))

FILMLAB_ROUTINE(sgesdd_,
                (const char *jobz, const int *m, const int *n, float *a, const int *lda, float *s,
                 float *u, const int *ldu, float *vt, const int *ldvt, float *work, const int *lwork,
                 int *iwork, int *info, size_t jobzLength),
                (jobz, m, n, a, lda, s, u, ldu, vt, ldvt, work, lwork, iwork, info, jobzLength))

#ifdef __cplusplus
}
#endif

#endif
