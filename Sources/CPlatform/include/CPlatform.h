#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <stddef.h>
#include <sys/types.h>

// What Swift does not see of C: variadic calls, macros, and handlers that run inside a signal.
// Every function answers as the system call does: -1 and errno on failure.

// keyring.c: add_key(2), keyctl(2)
long tacit_add_key(const char *type, const char *description, const void *payload, size_t count,
                   int keyring);
long tacit_keyctl(int operation, long a, unsigned long b, unsigned long c, unsigned long d);
long tacit_keyctl_search(long keyring, const char *type, const char *description);
long tacit_keyctl_read(long key, void *buffer, size_t count);

// process.c
int tacit_disable_core_dumps(void);
int tacit_set_undumpable(void);
/// Has so many bytes of memory at hand at once, and asks for more in steps of that size.
void tacit_reserve_memory(int bytes);
/// Starts `path` in the same process group, or in a session of its own; descriptors from 3 on are
/// closed. `input` becomes descriptor 0 and `output` 1 where they are not -1; where `quiet` is set 1 and 2 are
/// /dev/null.
int tacit_spawn(const char *path, char *const arguments[], char *const environment[], int input,
                int output, int quiet, int own_session, pid_t *child);
/// Waits so long for the end of a child: 1 when it ended, 0 when not yet. Its status stays to be asked.
int tacit_wait_for_child(pid_t child, int milliseconds);
char *const *tacit_environment(void);

// files.c
/// 1 when the open file lies on a file system that lives in memory (tmpfs, ramfs), else 0.
int tacit_is_in_memory(int descriptor);
/// Renames; fails with EEXIST where the new name is taken.
int tacit_rename_new(const char *from, const char *to);
/// Has the system begin to write the file's changed pages to the disk, and waits for nothing.
int tacit_begin_writing(int descriptor);
/// A pipe that no program started later inherits.
int tacit_pipe(int ends[2]);
int tacit_terminal_columns(int descriptor);
int tacit_terminal_rows(int descriptor);

// signals.c: one watch at a time in a process
/// From now on a signal that would end or stop the process is written as one byte to `descriptor`.
void tacit_signals_to_descriptor(int descriptor);
/// From now on SIGINT and SIGQUIT are ignored, SIGHUP and SIGTERM handed on to the child.
void tacit_signals_to_child(void);
void tacit_signals_set_child(pid_t child);
/// Puts back what stood before either of the two.
void tacit_signals_restore(void);

#endif
