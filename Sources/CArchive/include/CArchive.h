#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// The few calls of libarchive that zip files need, loaded when the first one is made: the program
// starts without it. Every function answers -1 on failure.

/// Whether the library is there.
int tacit_archive_is_there(void);

struct tacit_zip_reader;
struct tacit_zip_writer;

struct tacit_zip_entry {
    /// Ends with a zero byte; lives until the next call. NULL where it is no UTF-8.
    const char *name;
    /// -1 where the file does not say.
    int64_t size;
    int is_file;
    int is_folder;
    int is_encrypted;
};

/// Opens a zip file and nothing else; NULL on failure.
struct tacit_zip_reader *tacit_zip_open(const char *path);
/// 1 for an entry, 0 at the end.
int tacit_zip_next(struct tacit_zip_reader *reader, struct tacit_zip_entry *entry);
/// 0 at the end of the entry.
ssize_t tacit_zip_read(struct tacit_zip_reader *reader, void *buffer, size_t count);
void tacit_zip_close(struct tacit_zip_reader *reader);

/// Takes all of the bytes, or answers -1.
typedef int (*tacit_zip_sink)(void *context, const void *bytes, size_t count);

struct tacit_zip_writer *tacit_zip_create(void *context, tacit_zip_sink sink);
/// Begins an entry. `size` is -1 where nobody knows; `packs` is 0 for what does not get smaller.
int tacit_zip_begin(struct tacit_zip_writer *writer, const char *name, int64_t size, int packs,
                    int64_t time);
int tacit_zip_write(struct tacit_zip_writer *writer, const void *bytes, size_t count);
/// Writes the directory at the end. The writer is still to be freed.
int tacit_zip_finish(struct tacit_zip_writer *writer);
void tacit_zip_free(struct tacit_zip_writer *writer);

#endif
