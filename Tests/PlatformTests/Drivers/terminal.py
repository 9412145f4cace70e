"""Drives the probe at a pseudo-terminal: terminal.py PROBE SCENARIO. Exit 0 when all is well."""
import os
import signal
import subprocess
import sys
import termios

import pexpect

PROBE, SCENARIO = sys.argv[1:3]
# A test runner's threads block signals, and what they start inherits that.
signal.pthread_sigmask(signal.SIG_SETMASK, [])


def start(command):
    return pexpect.spawn(PROBE, [command], timeout=30)


def ask(answer, expected, command="passphrase", prompt="passphrase: "):
    child = start(command)
    child.expect_exact(prompt)
    answer(child)
    child.expect(pexpect.EOF)
    assert expected in child.before, (expected, child.before)
    return child.before


def is_echoing(child):
    return bool(termios.tcgetattr(child.child_fd)[3] & termios.ECHO)


def signalled(number):
    """A signal ends the probe and the terminal echoes again."""
    shell = pexpect.spawn("/bin/sh", ["-c", f'"{PROBE}" passphrase; echo "status $?"; read x'],
                          timeout=30)
    shell.expect_exact("passphrase: ")
    assert not is_echoing(shell)
    if number == signal.SIGINT:
        shell.sendintr()
    else:
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(shell.pid)],
                                  capture_output=True, text=True).stdout.split()
        os.kill(int(children[0]), number)
    if number != signal.SIGINT:
        # At Ctrl-C the shell ends as well; pexpect's end of the terminal shows the mode.
        shell.expect_exact(f"status {128 + number}")
    else:
        shell.expect([pexpect.EOF, "status 130"])
    assert is_echoing(shell)
    shell.close(force=True)


def stop():
    shell = pexpect.spawn("/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"], timeout=30)
    shell.sendline(f"'{PROBE}' passphrase")
    shell.expect_exact("passphrase: ")
    assert not is_echoing(shell)
    shell.send("\x1a")
    shell.expect("Stopped")
    assert is_echoing(shell)
    shell.sendline("fg")
    shell.expect_exact("passphrase: ")
    assert not is_echoing(shell)
    shell.sendline("hidden")
    shell.expect_exact("got <hidden>")
    assert is_echoing(shell)
    shell.close(force=True)


def hides():
    seen = ask(lambda c: c.sendline("correct horse"), b"got <correct horse>")
    assert seen.count(b"correct horse") == 1, seen


def long():
    ask(lambda c: c.send("a" * 4094 + "\n"), b"got <" + b"a" * 4094 + b">")
    ask(lambda c: c.send("a" * 5000 + "\n"), b"tooLong")


def confirm():
    for answer, expected in [("yes", b"true"), ("Y", b"true"), ("", b"false"), ("x", b"false")]:
        ask(lambda c: c.sendline(answer), b"got <" + expected, "confirm", "sure? ")


def none():
    run = subprocess.run(["setsid", "--wait", PROBE, "passphrase"], capture_output=True,
                         stdin=subprocess.DEVNULL)
    assert b"noTerminal" in run.stdout, run


def clear():
    child = start("clear")
    child.expect(pexpect.EOF)
    assert child.before == b"\x1b[H\x1b[2J\x1b[3J", child.before


SCENARIOS = {
    "hides": hides,
    # Ctrl-U kills the line, backspace takes a whole character of two bytes.
    "edits": lambda: ask(lambda c: c.sendline("x\x15ab\u00e7\x7fd"), b"got <abd>"),
    "interrupt": lambda: signalled(signal.SIGINT),
    "terminate": lambda: signalled(signal.SIGTERM),
    "stop": stop,
    "empty": lambda: ask(lambda c: c.sendline(""), b"empty"),
    "end": lambda: ask(lambda c: c.sendeof(), b"endOfInput"),
    "long": long,
    "line": lambda: ask(lambda c: c.sendline("Ana Pop"), b"got <Ana Pop>", "line", "name: "),
    "confirm": confirm,
    "clear": clear,
    "none": none,
}
SCENARIOS[SCENARIO]()
