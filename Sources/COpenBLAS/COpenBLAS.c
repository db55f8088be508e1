#include "COpenBLAS.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// Applies a macro to every routine of the header.
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
  // Development machines have the plain name, others only the numbered one.
  void *library = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL);
  return library ? library : dlopen("libopenblas.so", RTLD_NOW | RTLD_LOCAL);
}

static const char *(*name_kernels)(void);

const char *filmlab_openblas_kernels(void) { return name_kernels ? name_kernels() : ""; }

// The library treats a processor newer than itself as one of 2004, without AVX: four times as slow,
// with other sums than on older processors. So this asks the processor itself what it can do, unless
// the user sets OPENBLAS_CORETYPE.
static void choose_kernels(void *from) {
  name_kernels = (const char *(*)(void))dlsym(from, "openblas_get_corename");
#if defined(__x86_64__)
  // A build for one kind of processor has neither.
  void (*forget)(void) = (void (*)(void))dlsym(from, "gotoblas_dynamic_quit");
  void (*choose)(void) = (void (*)(void))dlsym(from, "gotoblas_dynamic_init");
  if (!forget || !choose || getenv("OPENBLAS_CORETYPE")) return;
  if (strcmp(filmlab_openblas_kernels(), "Prescott") != 0) return;
  const char *kernels = NULL;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) kernels = "Haswell";
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    kernels = "SkylakeX";
  if (!kernels || setenv("OPENBLAS_CORETYPE", kernels, 0) != 0) return;
  forget();
  choose();
  unsetenv("OPENBLAS_CORETYPE");
#endif
}

static int load(void) {
  void *from = library();
  if (!from) return 0;
#define FIND(name)                                              \
  filmlab_##name = (__typeof__(filmlab_##name))dlsym(from, #name); \
  if (!filmlab_##name) return 0;
  FOR_EACH_ROUTINE(FIND)
  void (*set_thread_count)(int) = (void (*)(int))dlsym(from, "openblas_set_num_threads");
  if (set_thread_count) set_thread_count(1);
  // The library starts its threads when it is loaded, and they spin for a tenth of a second while they
  // wait for work. A build without threads has no such function.
  int (*end_threads)(void) = (int (*)(void))dlsym(from, "blas_thread_shutdown_");
  if (end_threads) end_threads();
  choose_kernels(from);
  return 1;
}

int filmlab_openblas_is_loaded = 0;

static void load_or_end(void) {
  static const char words[] =
      "filmlab: OpenBLAS cannot be loaded; install it (on Debian: libopenblas0)\n";
  if (!load()) {
    if (write(STDERR_FILENO, words, sizeof words - 1) < 0) _exit(74);
    exit(74);
  }
  // Last, since other threads now call routines without a check.
  __atomic_store_n(&filmlab_openblas_is_loaded, 1, __ATOMIC_RELEASE);
}

void filmlab_load_openblas(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load_or_end);
}
