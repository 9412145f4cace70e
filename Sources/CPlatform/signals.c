#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { COUNT = 7 };
static const int watched[COUNT] = {SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU};
static struct sigaction before[COUNT];
static volatile sig_atomic_t replaced[COUNT];
static volatile sig_atomic_t target_descriptor = -1;
static volatile sig_atomic_t target_child;
static volatile sig_atomic_t waiting_signal;

static void to_descriptor(int number) {
    const int saved = errno;
    const unsigned char byte = (unsigned char)number;
    if (write(target_descriptor, &byte, 1) < 0) {
        // The pipe is full of signals already: one is enough.
    }
    errno = saved;
}

static void to_child(int number) {
    const int saved = errno;
    if (target_child > 0)
        kill(target_child, number);
    else
        waiting_signal = number;
    errno = saved;
}

static void replace(int index, void (*handler)(int)) {
    struct sigaction action;
    sigaction(watched[index], NULL, &before[index]);
    // What the caller of the program has chosen to ignore (nohup) stays ignored.
    if (before[index].sa_handler == SIG_IGN)
        return;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    sigaction(watched[index], &action, NULL);
    replaced[index] = 1;
}

void tacit_signals_to_descriptor(int descriptor) {
    target_descriptor = descriptor;
    for (int i = 0; i < COUNT; i++)
        replace(i, to_descriptor);
}

void tacit_signals_to_child(void) {
    target_child = 0;
    waiting_signal = 0;
    replace(0, SIG_IGN);
    replace(1, SIG_IGN);
    replace(2, to_child);
    replace(3, to_child);
}

void tacit_signals_set_child(pid_t child) {
    target_child = child;
    if (child > 0 && waiting_signal)
        kill(child, waiting_signal);
}

void tacit_signals_restore(void) {
    for (int i = 0; i < COUNT; i++) {
        if (replaced[i])
            sigaction(watched[i], &before[i], NULL);
        replaced[i] = 0;
    }
    target_child = 0;
}
