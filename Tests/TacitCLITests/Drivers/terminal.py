"""Drives tacit at a pseudo-terminal: terminal.py TACIT SCENARIO, in a home of its own.

Exit 0 when all is well. Only the standard library, so that it runs wherever Python does.
"""
import os
import signal
import sys
import time

import pseudo_terminal

TACIT, SCENARIO = sys.argv[1:3]
COST = ["--kdf-operations", "2", "--kdf-memory", "64"]


class Terminal(pseudo_terminal.Terminal):
    def __init__(self, *arguments, **environment):
        super().__init__(TACIT, *arguments, **environment)


def make(*more):
    made = Terminal("init", "--holder", "Ana", "--role", "client", *COST, *more)
    made.expect("passphrase for the new vault: ")
    made.send("correct horse\n")
    made.expect("once more: ")
    made.send("correct horse\n")
    assert made.end() == 0, made.seen
    return made.seen


def asked(*arguments, passphrase="correct horse", **environment):
    run = Terminal(*arguments, **environment)
    run.expect("passphrase for 'client': ")
    run.send(passphrase + "\n")
    return run.end(), run.seen


def init():
    seen = make()
    assert b"correct horse" not in seen, seen
    assert b"recovery code, shown this once" in seen, seen


def differ():
    made = Terminal("init", "--holder", "Ana", "--role", "client", *COST)
    made.expect("new vault: ")
    made.send("correct horse\n")
    made.expect("once more: ")
    made.send("correct house\n")
    assert made.end() == 65, made.seen
    assert not os.path.exists(os.path.expanduser("~/.local/share/tacit/vault.tacit"))


def wrong():
    make()
    status, seen = asked("list", passphrase="wrong")
    assert status == 4 and b"wrong\r\n" not in seen, (status, seen)
    assert asked("list")[0] == 0


def neutral():
    make()
    open("note", "w").write("a\x1b[31mred\u202eover")
    status, seen = asked("add", "--file", "note")
    assert status == 0, seen
    status, seen = asked("list")
    assert status == 0 and "␛[31m".encode() in seen and b"\\u{202e}" in seen, seen
    assert b"\x1b[31m" not in seen, seen


def colour():
    run = Terminal("show")
    assert run.end() == 64 and b"\x1b[" in run.seen, run.seen
    run = Terminal("show", NO_COLOR="1")
    assert run.end() == 64 and b"\x1b[" not in run.seen, run.seen


def editor():
    make()
    open("editor", "w").write("#!/bin/sh\necho 'Written here.' >> \"$1\"\n")
    os.chmod("editor", 0o700)
    path = os.path.abspath("editor")
    status, seen = asked("add", "--allow-disk", EDITOR=path, VISUAL="")
    assert status == 0, seen
    status, seen = asked("list")
    assert b"Written here." in seen, seen


def lock():
    make()
    run = Terminal("lock")
    assert run.end() == 0 and b"\x1b[3J" in run.seen, run.seen


def interrupt():
    """Ctrl-C at the question ends it, and the vault is as it was."""
    make()
    run = Terminal("list")
    run.expect("passphrase for 'client': ")
    time.sleep(0.2)
    run.send("\x03")
    assert run.end() == -signal.SIGINT, run.seen
    assert asked("list")[0] == 0


globals()[SCENARIO]()
