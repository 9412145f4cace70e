#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>

// Every call that is used, once: as a member of the table and as a name to look for.
#define CALLS(call)                                                                            \
    call(archive_read_new) call(archive_read_support_format_zip_seekable)                      \
    call(archive_read_open_filename)                                                           \
    call(archive_read_next_header) call(archive_read_data) call(archive_read_free)             \
    call(archive_entry_pathname_utf8) call(archive_entry_pathname) call(archive_entry_size)    \
    call(archive_entry_size_is_set) call(archive_entry_filetype)                               \
    call(archive_entry_is_encrypted) call(archive_write_new) call(archive_write_set_format_zip) \
    call(archive_write_zip_set_compression_store)                                              \
    call(archive_write_zip_set_compression_deflate)                                            \
    call(archive_write_set_bytes_per_block) call(archive_write_open)                           \
    call(archive_write_header) call(archive_write_data) call(archive_write_finish_entry)       \
    call(archive_write_close) call(archive_write_free) call(archive_entry_new)                 \
    call(archive_entry_free) call(archive_entry_set_pathname_utf8) call(archive_entry_set_size) \
    call(archive_entry_set_filetype) call(archive_entry_set_perm) call(archive_entry_set_mtime)

static struct {
#define MEMBER(name) __typeof__(&name) name;
    CALLS(MEMBER)
} library;

static int is_loaded;

static void load(void) {
    void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
    int found = 1;
#define LOOK(name)                                                     \
    library.name = (__typeof__(&name))dlsym(handle, #name);            \
    found = found && library.name != NULL;
    CALLS(LOOK)
    is_loaded = found;
}

int tacit_archive_is_there(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded;
}

// The library takes names for what the locale says they are, and the program sets none: UTF-8 holds
// for this thread as long as a call takes.
static locale_t utf8;

static void make_locale(void) { utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

static locale_t begin_utf8(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_locale);
    return utf8 == (locale_t)0 ? (locale_t)0 : uselocale(utf8);
}

static void end_utf8(locale_t before) {
    if (before != (locale_t)0) uselocale(before);
}

// MARK: Reading

struct tacit_zip_reader {
    struct archive *archive;
};

struct tacit_zip_reader *tacit_zip_open(const char *path) {
    if (!tacit_archive_is_there()) return NULL;
    struct tacit_zip_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return NULL;
    reader->archive = library.archive_read_new();
    if (reader->archive == NULL ||
        library.archive_read_support_format_zip_seekable(reader->archive) != ARCHIVE_OK ||
        library.archive_read_open_filename(reader->archive, path, 1 << 16) != ARCHIVE_OK) {
        tacit_zip_close(reader);
        return NULL;
    }
    return reader;
}

static int next(struct tacit_zip_reader *reader, struct tacit_zip_entry *found) {
    struct archive_entry *entry;
    int answer = library.archive_read_next_header(reader->archive, &entry);
    if (answer == ARCHIVE_EOF) return 0;
    if (answer < ARCHIVE_WARN) return -1;
    const char *name = library.archive_entry_pathname_utf8(entry);
    found->name = name != NULL ? name : library.archive_entry_pathname(entry);
    found->size = library.archive_entry_size_is_set(entry) ? library.archive_entry_size(entry) : -1;
    found->is_file = library.archive_entry_filetype(entry) == AE_IFREG;
    found->is_folder = library.archive_entry_filetype(entry) == AE_IFDIR;
    found->is_encrypted = library.archive_entry_is_encrypted(entry);
    return 1;
}

int tacit_zip_next(struct tacit_zip_reader *reader, struct tacit_zip_entry *found) {
    locale_t before = begin_utf8();
    int answer = next(reader, found);
    end_utf8(before);
    return answer;
}

ssize_t tacit_zip_read(struct tacit_zip_reader *reader, void *buffer, size_t count) {
    ssize_t answer = library.archive_read_data(reader->archive, buffer, count);
    return answer < 0 ? -1 : answer;
}

void tacit_zip_close(struct tacit_zip_reader *reader) {
    if (reader->archive != NULL) library.archive_read_free(reader->archive);
    free(reader);
}

// MARK: Writing

struct tacit_zip_writer {
    struct archive *archive;
    void *context;
    tacit_zip_sink sink;
    int has_entry;
};

static la_ssize_t take(struct archive *archive, void *context, const void *bytes, size_t count) {
    (void)archive;
    struct tacit_zip_writer *writer = context;
    return writer->sink(writer->context, bytes, count) < 0 ? -1 : (la_ssize_t)count;
}

struct tacit_zip_writer *tacit_zip_create(void *context, tacit_zip_sink sink) {
    if (!tacit_archive_is_there()) return NULL;
    struct tacit_zip_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) return NULL;
    writer->context = context;
    writer->sink = sink;
    writer->archive = library.archive_write_new();
    if (writer->archive == NULL ||
        library.archive_write_set_format_zip(writer->archive) != ARCHIVE_OK ||
        library.archive_write_set_bytes_per_block(writer->archive, 1) != ARCHIVE_OK ||
        library.archive_write_open(writer->archive, writer, NULL, take, NULL) != ARCHIVE_OK) {
        tacit_zip_free(writer);
        return NULL;
    }
    return writer;
}

static int finish_entry(struct tacit_zip_writer *writer) {
    if (!writer->has_entry) return 0;
    writer->has_entry = 0;
    return library.archive_write_finish_entry(writer->archive) == ARCHIVE_OK ? 0 : -1;
}

int tacit_zip_begin(struct tacit_zip_writer *writer, const char *name, int64_t size, int packs,
                    int64_t time) {
    if (finish_entry(writer) < 0) return -1;
    int chosen = packs ? library.archive_write_zip_set_compression_deflate(writer->archive)
                       : library.archive_write_zip_set_compression_store(writer->archive);
    struct archive_entry *entry = chosen == ARCHIVE_OK ? library.archive_entry_new() : NULL;
    if (entry == NULL) return -1;
    library.archive_entry_set_pathname_utf8(entry, name);
    library.archive_entry_set_filetype(entry, AE_IFREG);
    library.archive_entry_set_perm(entry, 0600);
    library.archive_entry_set_mtime(entry, time, 0);
    if (size >= 0) library.archive_entry_set_size(entry, size);
    locale_t before = begin_utf8();
    int answer = library.archive_write_header(writer->archive, entry);
    end_utf8(before);
    library.archive_entry_free(entry);
    writer->has_entry = answer == ARCHIVE_OK;
    return answer == ARCHIVE_OK ? 0 : -1;
}

int tacit_zip_write(struct tacit_zip_writer *writer, const void *bytes, size_t count) {
    const char *rest = bytes;
    while (count > 0) {
        la_ssize_t taken = library.archive_write_data(writer->archive, rest, count);
        if (taken <= 0) return -1;
        rest += taken;
        count -= (size_t)taken;
    }
    return 0;
}

int tacit_zip_finish(struct tacit_zip_writer *writer) {
    if (finish_entry(writer) < 0) return -1;
    // The directory at the end has the names once more.
    locale_t before = begin_utf8();
    int answer = library.archive_write_close(writer->archive);
    end_utf8(before);
    return answer == ARCHIVE_OK ? 0 : -1;
}

void tacit_zip_free(struct tacit_zip_writer *writer) {
    if (writer->archive != NULL) library.archive_write_free(writer->archive);
    free(writer);
}
