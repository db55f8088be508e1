#include "COpenBLAS.h"

#include <dlfcn.h>

/// Every routine of the header: what a line of code does for one, it does for all.
#define FOR_EACH_ROUTINE(do) \
  do(cblas_sgemm)            \
  do(cblas_sgemv)            \
  do(cblas_ssyrk)            \
  do(cblas_strsv)            \
  do(spotrf_)                \
  do(spotrs_)                \
  do(spotri_)                \
  do(strtri_)                \
  do(ssyevd_)                \
  do(sgelqf_)                \
  do(sorglq_)                \
  do(sgesdd_)

#define DEFINE(name) __typeof__(filmlab_##name) filmlab_##name;
FOR_EACH_ROUTINE(DEFINE)

static void *library(void) {
  // The plain name is there where a program is built, the numbered one where it runs.
  void *library = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL);
  return library ? library : dlopen("libopenblas.so", RTLD_NOW | RTLD_LOCAL);
}

int filmlab_load_openblas(void) {
  void *from = library();
  if (!from) return 0;
#define FIND(name)                                              \
  filmlab_##name = (__typeof__(filmlab_##name))dlsym(from, #name); \
  if (!filmlab_##name) return 0;
  FOR_EACH_ROUTINE(FIND)
  void (*set_thread_count)(int) = (void (*)(int))dlsym(from, "openblas_set_num_threads");
  if (set_thread_count) set_thread_count(1);
  // The library starts its threads when it is loaded, and they spin for a tenth of a second in wait
  // for work. A build without threads has no such function.
  int (*end_threads)(void) = (int (*)(void))dlsym(from, "blas_thread_shutdown_");
  if (end_threads) end_threads();
  return 1;
}
