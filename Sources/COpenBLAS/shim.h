#ifndef FILMLAB_COPENBLAS_H
#define FILMLAB_COPENBLAS_H

#include <stddef.h>
#include <cblas.h>

// Debian builds OpenBLAS without LAPACKE, but the library exports LAPACK's Fortran symbols.
// The last argument is Fortran's hidden length of the character argument: pass 1.
void spotrf_(const char *uplo, const int *n, float *a, const int *lda, int *info, size_t uploLength);
void spotrs_(const char *uplo, const int *n, const int *nrhs, const float *a, const int *lda,
             float *b, const int *ldb, int *info, size_t uploLength);
void ssyevd_(const char *jobz, const char *uplo, const int *n, float *a, const int *lda, float *w,
             float *work, const int *lwork, int *iwork, const int *liwork, int *info,
             size_t jobzLength, size_t uploLength);
void sgelqf_(const int *m, const int *n, float *a, const int *lda, float *tau, float *work,
             const int *lwork, int *info);
void sorglq_(const int *m, const int *n, const int *k, float *a, const int *lda, const float *tau,
             float *work, const int *lwork, int *info);
void sgesdd_(const char *jobz, const int *m, const int *n, float *a, const int *lda, float *s,
             float *u, const int *ldu, float *vt, const int *ldvt, float *work, const int *lwork,
             int *iwork, int *info, size_t jobzLength);

// Ends the threads that OpenBLAS starts when it is loaded.
int blas_thread_shutdown_(void);

#endif
