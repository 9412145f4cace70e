#define _GNU_SOURCE
#include "CPlatform.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/vfs.h>
#include <unistd.h>

int tacit_is_in_memory(int descriptor) {
    struct statfs system;
    if (fstatfs(descriptor, &system) != 0)
        return -1;
    return system.f_type == TMPFS_MAGIC || system.f_type == RAMFS_MAGIC;
}

int tacit_rename_new(const char *from, const char *to) {
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

int tacit_begin_writing(int descriptor) {
    return sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
}

int tacit_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC);
}

int tacit_terminal_columns(int descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : -1;
}

int tacit_terminal_rows(int descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : -1;
}
