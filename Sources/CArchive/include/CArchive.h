#ifndef FILMLAB_CARCHIVE_H
#define FILMLAB_CARCHIVE_H

#include <stddef.h>
#include <stdint.h>

// A plain C interface to libarchive for one purpose: to read the entries of a zip or tar file in
// order. It writes nothing. The library is loaded when the first archive is opened.

#ifdef __cplusplus
extern "C" {
#endif

typedef struct filmlab_archive filmlab_archive;

enum filmlab_entry_kind {
  FILMLAB_ENTRY_FILE = 0,
  FILMLAB_ENTRY_FOLDER = 1,
  FILMLAB_ENTRY_LINK = 2,
  /// A device, a pipe or a socket.
  FILMLAB_ENTRY_SPECIAL = 3
};

/// An entry; its texts are valid until the next one is read.
typedef struct {
  /// As the archive writes it, unchecked; NULL if it cannot be read.
  const char *path;
  /// What a link names, else NULL.
  const char *target;
  int kind;
} filmlab_entry;

/// Whether libarchive is installed.
int filmlab_archive_is_available(void);

/// Opens an archive: zip, or tar, plain or compressed by gzip. NULL and the library's message on failure.
filmlab_archive *filmlab_archive_open(const char *path, char *reason, size_t reason_size);

/// Reads the header of the next entry: 1, or 0 at the end, or -1 if the archive is broken.
int filmlab_archive_next(filmlab_archive *archive, filmlab_entry *entry);

/// Reads the entry's next bytes: how many, 0 at its end, -1 if the archive is broken.
int64_t filmlab_archive_read(filmlab_archive *archive, void *buffer, size_t size);

/// The library's message for the last error.
const char *filmlab_archive_reason(filmlab_archive *archive);

void filmlab_archive_close(filmlab_archive *archive);

#ifdef __cplusplus
}
#endif

#endif
