#include "CDigest.h"

#include <dlfcn.h>
#include <openssl/evp.h>
#include <pthread.h>

static struct {
  __typeof__(&EVP_MD_CTX_new) make;
  __typeof__(&EVP_MD_CTX_free) free;
  __typeof__(&EVP_get_digestbyname) named;
  __typeof__(&EVP_DigestInit_ex) begin;
  __typeof__(&EVP_DigestUpdate) update;
  __typeof__(&EVP_DigestFinal_ex) end;
  int is_loaded;
} lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  lib.make = (__typeof__(lib.make))dlsym(library, "EVP_MD_CTX_new");
  lib.free = (__typeof__(lib.free))dlsym(library, "EVP_MD_CTX_free");
  lib.named = (__typeof__(lib.named))dlsym(library, "EVP_get_digestbyname");
  lib.begin = (__typeof__(lib.begin))dlsym(library, "EVP_DigestInit_ex");
  lib.update = (__typeof__(lib.update))dlsym(library, "EVP_DigestUpdate");
  lib.end = (__typeof__(lib.end))dlsym(library, "EVP_DigestFinal_ex");
  lib.is_loaded =
      lib.make && lib.free && lib.named && lib.begin && lib.update && lib.end;
}

static EVP_MD_CTX *inner(filmlab_digest *digest) { return (EVP_MD_CTX *)digest; }

int filmlab_digest_is_available(void) {
  pthread_once(&once, load);
  return lib.is_loaded;
}

filmlab_digest *filmlab_digest_begin(const char *name) {
  if (!filmlab_digest_is_available()) return NULL;
  const EVP_MD *method = lib.named(name);
  EVP_MD_CTX *context = method ? lib.make() : NULL;
  if (!context) return NULL;
  if (lib.begin(context, method, NULL)) return (filmlab_digest *)context;
  lib.free(context);
  return NULL;
}

int filmlab_digest_update(filmlab_digest *digest, const void *bytes, size_t count) {
  return lib.update(inner(digest), bytes, count);
}

size_t filmlab_digest_end(filmlab_digest *digest, uint8_t *bytes) {
  _Static_assert(EVP_MAX_MD_SIZE <= FILMLAB_DIGEST_MAXIMUM, "digests have room");
  unsigned length = 0;
  int is_done = lib.end(inner(digest), bytes, &length);
  lib.free(inner(digest));
  return is_done ? length : 0;
}
