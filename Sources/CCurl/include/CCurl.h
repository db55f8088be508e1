#ifndef FILMLAB_CCURL_H
#define FILMLAB_CCURL_H

#include <stddef.h>
#include <stdint.h>

// A plain C interface to libcurl for one purpose: to read a URL to its end. The library is loaded
// when the first transfer begins, so that other commands start without it.

#ifdef __cplusplus
extern "C" {
#endif

/// What the server said before the first byte of a body, redirections followed.
typedef struct {
  /// The status, such as 200, 206 or 404.
  long status;
  /// Bytes of the body by its Content-Length; -1 if the server does not say.
  int64_t length;
  /// Content-Range: the offset of the first byte and the size of the whole; -1 if unknown.
  int64_t range_start, range_total;
} filmlab_response;

/// One transfer. The callbacks are called on the calling thread; one that returns other than 0 ends
/// the transfer.
typedef struct {
  const char *url;
  /// Request the bytes from this offset on; 0 is the whole.
  int64_t from;
  /// After this many seconds without a byte the transfer has stalled.
  long stall_seconds;
  void *context;
  int (*on_response)(void *context, const filmlab_response *response);
  int (*on_bytes)(void *context, const uint8_t *bytes, size_t count);
  /// Called at least about once a second.
  int (*is_cancelled)(void *context);
} filmlab_transfer;

/// How a transfer ended.
enum filmlab_transfer_end {
  FILMLAB_TRANSFER_DONE = 0,
  /// A callback ended it.
  FILMLAB_TRANSFER_STOPPED = 1,
  /// No connection: no such host, no server on the port, no network, a wrong proxy.
  FILMLAB_TRANSFER_UNREACHABLE = 2,
  /// The connection broke off before the end of the body.
  FILMLAB_TRANSFER_CUT_OFF = 3,
  FILMLAB_TRANSFER_STALLED = 4,
  /// The server could not prove who it is.
  FILMLAB_TRANSFER_INSECURE = 5,
  /// Anything else, such as too many redirections.
  FILMLAB_TRANSFER_FAILED = 6,
  /// libcurl is not installed.
  FILMLAB_TRANSFER_NO_LIBRARY = 7
};

/// Runs a transfer to its end; http and https only, never from https on to http. Proxies are those of
/// curl's usual environment variables (http_proxy, https_proxy, all_proxy, no_proxy).
///
/// Returns one of `filmlab_transfer_end`; `reason` gets the library's message on failure.
int filmlab_transfer_run(const filmlab_transfer *transfer, char *reason, size_t reason_size);

#ifdef __cplusplus
}
#endif

#endif
