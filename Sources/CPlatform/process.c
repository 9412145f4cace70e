#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

int tacit_disable_core_dumps(void) {
    const struct rlimit none = {0, 0};
    return setrlimit(RLIMIT_CORE, &none);
}

void tacit_reserve_memory(int bytes) {
    // From the heap, and not given back to the system when it is free.
    mallopt(M_TOP_PAD, bytes);
    mallopt(M_MMAP_THRESHOLD, 2 * bytes);
    mallopt(M_TRIM_THRESHOLD, 4 * bytes);
    void *const memory = malloc(bytes);
    if (memory == NULL) return;
#ifdef MADV_POPULATE_WRITE
    const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    const uintptr_t first = ((uintptr_t)memory + page - 1) & ~(page - 1);
    const uintptr_t end = ((uintptr_t)memory + (uintptr_t)bytes) & ~(page - 1);
    // An older kernel refuses, and gives page after page as before.
    if (end > first) (void)madvise((void *)first, end - first, MADV_POPULATE_WRITE);
#endif
    free(memory);
}

int tacit_set_undumpable(void) {
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

int tacit_spawn(const char *path, char *const arguments[], char *const environment[], int input,
                int output, int quiet, int own_session, pid_t *child) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t defaults, mask;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    if (input != -1) posix_spawn_file_actions_adddup2(&files, input, 0);
    if (output != -1) posix_spawn_file_actions_adddup2(&files, output, 1);
    if (quiet) {
        posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
    }
    posix_spawn_file_actions_addclosefrom_np(&files, 3);
    sigemptyset(&mask);
    sigemptyset(&defaults);
    // An ignored signal stays ignored across exec: give the child back what we ignore.
    sigaddset(&defaults, SIGINT);
    sigaddset(&defaults, SIGQUIT);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setsigmask(&attributes, &mask);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
                                              | (own_session ? POSIX_SPAWN_SETSID : 0));
    int failure = posix_spawn(child, path, &files, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    errno = failure;
    return failure ? -1 : 0;
}

int tacit_wait_for_child(pid_t child, int milliseconds) {
    const int descriptor = (int)syscall(SYS_pidfd_open, child, 0);
    struct pollfd end = {.fd = descriptor, .events = POLLIN};
    // A kernel that knows no such descriptor: look once in a while instead.
    const int count = poll(&end, descriptor < 0 ? 0 : 1, descriptor < 0 ? 50 : milliseconds);
    if (descriptor >= 0) close(descriptor);
    if (count > 0) return 1;
    siginfo_t info = {0};
    if (waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) != 0) return -1;
    return info.si_pid == child;
}

char *const *tacit_environment(void) {
    return environ;
}
