#include "CCurl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <time.h>

// The header's macros check arguments at a call by name; these are called through pointers.
#undef curl_easy_setopt
#undef curl_easy_getinfo

static struct {
  __typeof__(&curl_global_init) global_init;
  __typeof__(&curl_easy_init) init;
  __typeof__(&curl_easy_setopt) set;
  __typeof__(&curl_easy_getinfo) get;
  __typeof__(&curl_easy_perform) perform;
  __typeof__(&curl_easy_cleanup) cleanup;
  __typeof__(&curl_easy_strerror) describe;
  int is_loaded;
} curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  curl.global_init = (__typeof__(curl.global_init))dlsym(library, "curl_global_init");
  curl.init = (__typeof__(curl.init))dlsym(library, "curl_easy_init");
  curl.set = (__typeof__(curl.set))dlsym(library, "curl_easy_setopt");
  curl.get = (__typeof__(curl.get))dlsym(library, "curl_easy_getinfo");
  curl.perform = (__typeof__(curl.perform))dlsym(library, "curl_easy_perform");
  curl.cleanup = (__typeof__(curl.cleanup))dlsym(library, "curl_easy_cleanup");
  curl.describe = (__typeof__(curl.describe))dlsym(library, "curl_easy_strerror");
  curl.is_loaded = curl.global_init && curl.init && curl.set && curl.get && curl.perform &&
                   curl.cleanup && curl.describe && curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

typedef struct {
  const filmlab_transfer *transfer;
  CURL *handle;
  filmlab_response response;
  int is_reported, is_stopped, is_stalled;
  /// When data last arrived, in seconds of a monotonic clock.
  double last_sign;
} state;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/// Reports the response to the caller, once.
static int report(state *state) {
  if (state->is_reported) return 0;
  state->is_reported = 1;
  curl_off_t length = -1;
  curl.get(state->handle, CURLINFO_RESPONSE_CODE, &state->response.status);
  curl.get(state->handle, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
  state->response.length = length;
  return state->transfer->on_response(state->transfer->context, &state->response);
}

static size_t on_body(char *bytes, size_t size, size_t count, void *context) {
  state *state = context;
  size *= count;
  state->last_sign = now();
  if (report(state) ||
      state->transfer->on_bytes(state->transfer->context, (const uint8_t *)bytes, size)) {
    state->is_stopped = 1;
    return 0;
  }
  return size;
}

/// Keeps the Content-Range of the last response: a redirection's does not count.
static size_t on_header(char *bytes, size_t size, size_t count, void *context) {
  state *state = context;
  size *= count;
  state->last_sign = now();
  char line[160] = "";
  memcpy(line, bytes, size < sizeof line ? size : sizeof line - 1);
  if (strncmp(line, "HTTP/", 5) == 0) {
    state->response.range_start = state->response.range_total = -1;
  } else if (strncasecmp(line, "content-range:", 14) == 0) {
    long long start = -1, end = -1, total = -1;
    if (sscanf(line + 14, " bytes %lld-%lld/%lld", &start, &end, &total) < 2)
      sscanf(line + 14, " bytes */%lld", &total);
    state->response.range_start = start;
    state->response.range_total = total;
  }
  return size;
}

static int on_progress(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
  (void)a, (void)b, (void)c, (void)d;
  state *state = context;
  state->is_stopped = state->transfer->is_cancelled(state->transfer->context) != 0;
  // CURLOPT_LOW_SPEED_TIME uses the mean of some seconds, so it takes that much longer.
  state->is_stalled = now() - state->last_sign > (double)state->transfer->stall_seconds;
  return state->is_stopped || state->is_stalled;
}

static void set_up(state *state, char *error) {
  const filmlab_transfer *transfer = state->transfer;
  CURL *handle = state->handle;
  const char *protocols = strncasecmp(transfer->url, "https:", 6) == 0 ? "https" : "http,https";
  curl.set(handle, CURLOPT_URL, transfer->url);
  curl.set(handle, CURLOPT_PROTOCOLS_STR, protocols);
  curl.set(handle, CURLOPT_REDIR_PROTOCOLS_STR, protocols);
  curl.set(handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl.set(handle, CURLOPT_MAXREDIRS, 10L);
  curl.set(handle, CURLOPT_USERAGENT, "filmlab");
  curl.set(handle, CURLOPT_NOSIGNAL, 1L);
  curl.set(handle, CURLOPT_CONNECTTIMEOUT, transfer->stall_seconds);
  curl.set(handle, CURLOPT_ERRORBUFFER, error);
  curl.set(handle, CURLOPT_WRITEFUNCTION, on_body);
  curl.set(handle, CURLOPT_WRITEDATA, state);
  curl.set(handle, CURLOPT_HEADERFUNCTION, on_header);
  curl.set(handle, CURLOPT_HEADERDATA, state);
  curl.set(handle, CURLOPT_XFERINFOFUNCTION, on_progress);
  curl.set(handle, CURLOPT_XFERINFODATA, state);
  curl.set(handle, CURLOPT_NOPROGRESS, 0L);
  if (transfer->from > 0) {
    // Not CURLOPT_RESUME_FROM: it fails if the server sends the whole, which is fine here.
    char range[32];
    snprintf(range, sizeof range, "%lld-", (long long)transfer->from);
    curl.set(handle, CURLOPT_RANGE, range);
  }
}

static int end_of(CURLcode code, state *state) {
  curl_off_t connected = 0;
  if (state->is_stopped) return FILMLAB_TRANSFER_STOPPED;
  if (state->is_stalled) code = CURLE_OPERATION_TIMEDOUT;
  switch (code) {
    case CURLE_OK:
      return FILMLAB_TRANSFER_DONE;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
      return FILMLAB_TRANSFER_UNREACHABLE;
    case CURLE_OPERATION_TIMEDOUT:
      curl.get(state->handle, CURLINFO_CONNECT_TIME_T, &connected);
      return connected > 0 ? FILMLAB_TRANSFER_STALLED : FILMLAB_TRANSFER_UNREACHABLE;
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return FILMLAB_TRANSFER_CUT_OFF;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
      return FILMLAB_TRANSFER_INSECURE;
    default:
      return FILMLAB_TRANSFER_FAILED;
  }
}

int filmlab_transfer_run(const filmlab_transfer *transfer, char *reason, size_t reason_size) {
  char error[CURL_ERROR_SIZE] = "";
  state state = {.transfer = transfer, .response = {0, -1, -1, -1}};
  pthread_once(&once, load);
  if (!curl.is_loaded) return FILMLAB_TRANSFER_NO_LIBRARY;
  state.last_sign = now();
  state.handle = curl.init();
  if (!state.handle) return FILMLAB_TRANSFER_FAILED;
  set_up(&state, error);
  CURLcode code = curl.perform(state.handle);
  // An empty body is a response, too.
  if (code == CURLE_OK && report(&state)) state.is_stopped = 1;
  int end = end_of(code, &state);
  snprintf(reason, reason_size, "%s", error[0] ? error : curl.describe(code));
  curl.cleanup(state.handle);
  return end;
}
