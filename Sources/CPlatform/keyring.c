#define _GNU_SOURCE
#include "CPlatform.h"

#include <linux/keyctl.h>
#include <sys/syscall.h>
#include <unistd.h>

long tacit_add_key(const char *type, const char *description, const void *payload, size_t count,
                   int keyring) {
    return syscall(SYS_add_key, type, description, payload, count, keyring);
}

long tacit_keyctl(int operation, long a, unsigned long b, unsigned long c, unsigned long d) {
    return syscall(SYS_keyctl, operation, a, b, c, d);
}

long tacit_keyctl_search(long keyring, const char *type, const char *description) {
    return syscall(SYS_keyctl, KEYCTL_SEARCH, keyring, type, description, 0);
}

long tacit_keyctl_read(long key, void *buffer, size_t count) {
    return syscall(SYS_keyctl, KEYCTL_READ, key, buffer, count);
}
