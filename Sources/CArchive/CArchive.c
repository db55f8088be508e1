#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

static struct {
  __typeof__(&archive_read_new) make;
  __typeof__(&archive_read_support_filter_gzip) gzip;
  __typeof__(&archive_read_support_format_tar) tar;
  __typeof__(&archive_read_support_format_zip_seekable) zip;
  __typeof__(&archive_read_open_filename) open;
  __typeof__(&archive_read_next_header) next;
  __typeof__(&archive_read_data) read;
  __typeof__(&archive_read_free) free;
  __typeof__(&archive_error_string) reason;
  __typeof__(&archive_entry_pathname) path;
  __typeof__(&archive_entry_pathname_utf8) path_utf8;
  __typeof__(&archive_entry_symlink) symbolic;
  __typeof__(&archive_entry_hardlink) hard;
  __typeof__(&archive_entry_filetype) type;
  int is_loaded;
} lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  lib.make = (__typeof__(lib.make))dlsym(library, "archive_read_new");
  lib.gzip = (__typeof__(lib.gzip))dlsym(library, "archive_read_support_filter_gzip");
  lib.tar = (__typeof__(lib.tar))dlsym(library, "archive_read_support_format_tar");
  lib.zip = (__typeof__(lib.zip))dlsym(library, "archive_read_support_format_zip_seekable");
  lib.open = (__typeof__(lib.open))dlsym(library, "archive_read_open_filename");
  lib.next = (__typeof__(lib.next))dlsym(library, "archive_read_next_header");
  lib.read = (__typeof__(lib.read))dlsym(library, "archive_read_data");
  lib.free = (__typeof__(lib.free))dlsym(library, "archive_read_free");
  lib.reason = (__typeof__(lib.reason))dlsym(library, "archive_error_string");
  lib.path = (__typeof__(lib.path))dlsym(library, "archive_entry_pathname");
  lib.path_utf8 = (__typeof__(lib.path_utf8))dlsym(library, "archive_entry_pathname_utf8");
  lib.symbolic = (__typeof__(lib.symbolic))dlsym(library, "archive_entry_symlink");
  lib.hard = (__typeof__(lib.hard))dlsym(library, "archive_entry_hardlink");
  lib.type = (__typeof__(lib.type))dlsym(library, "archive_entry_filetype");
  lib.is_loaded = lib.make && lib.gzip && lib.tar && lib.zip && lib.open && lib.next && lib.read &&
                  lib.free && lib.reason && lib.path && lib.path_utf8 && lib.symbolic && lib.hard &&
                  lib.type;
}

static struct archive *inner(filmlab_archive *archive) { return (struct archive *)archive; }

int filmlab_archive_is_available(void) {
  pthread_once(&once, load);
  return lib.is_loaded;
}

filmlab_archive *filmlab_archive_open(const char *path, char *reason, size_t reason_size) {
  if (!filmlab_archive_is_available()) return NULL;
  struct archive *archive = lib.make();
  if (!archive) return NULL;
  // Few formats: each one is more code that reads untrusted bytes.
  lib.gzip(archive);
  lib.tar(archive);
  // By the directory at the end of a zip alone: without it, as after a download that broke off, some files would be
  // read and the rest missed in silence.
  lib.zip(archive);
  if (lib.open(archive, path, 1 << 18) == ARCHIVE_OK) return (filmlab_archive *)archive;
  const char *words = lib.reason(archive);
  snprintf(reason, reason_size, "%s", words ? words : "it cannot be opened");
  lib.free(archive);
  return NULL;
}

int filmlab_archive_next(filmlab_archive *archive, filmlab_entry *entry) {
  struct archive_entry *found = NULL;
  int code = lib.next(inner(archive), &found);
  if (code == ARCHIVE_EOF) return 0;
  if (code < ARCHIVE_WARN) return -1;
  // In the C locale, names beyond ASCII are available only as UTF-8.
  entry->path = lib.path(found);
  if (!entry->path) entry->path = lib.path_utf8(found);
  const char *hard = lib.hard(found);
  unsigned type = (unsigned)lib.type(found);
  entry->target = hard ? hard : type == AE_IFLNK ? lib.symbolic(found) : NULL;
  entry->kind = hard || type == AE_IFLNK ? FILMLAB_ENTRY_LINK
                : type == AE_IFREG       ? FILMLAB_ENTRY_FILE
                : type == AE_IFDIR       ? FILMLAB_ENTRY_FOLDER
                                         : FILMLAB_ENTRY_SPECIAL;
  return 1;
}

int64_t filmlab_archive_read(filmlab_archive *archive, void *buffer, size_t size) {
  la_ssize_t count = lib.read(inner(archive), buffer, size);
  return count < 0 ? -1 : (int64_t)count;
}

const char *filmlab_archive_reason(filmlab_archive *archive) {
  const char *words = lib.reason(inner(archive));
  return words ? words : "no reason is given";
}

void filmlab_archive_close(filmlab_archive *archive) { lib.free(inner(archive)); }
