#ifndef FILMLAB_CDIGEST_H
#define FILMLAB_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

// A plain C interface to the digests of libcrypto (OpenSSL), which libcurl depends on; loaded when
// the first digest begins.

#ifdef __cplusplus
extern "C" {
#endif

typedef struct filmlab_digest filmlab_digest;

/// The longest digest in bytes.
enum { FILMLAB_DIGEST_MAXIMUM = 64 };

/// Whether libcrypto is installed.
int filmlab_digest_is_available(void);

/// Begins a digest, "md5" or "sha256"; NULL if it is not available.
filmlab_digest *filmlab_digest_begin(const char *name);

/// Takes in more bytes; 1, or 0 on failure.
int filmlab_digest_update(filmlab_digest *digest, const void *bytes, size_t count);

/// Writes the digest, frees it, and returns its length; 0 on failure.
size_t filmlab_digest_end(filmlab_digest *digest, uint8_t *bytes);

#ifdef __cplusplus
}
#endif

#endif
