"""Reads long lists at a pseudo-terminal of known size: pages.py TACIT SCENARIO, in a home of its own.

Exit 0 when all is well.
"""
import fcntl
import json
import os
import struct
import subprocess
import sys
import termios

import pseudo_terminal

TACIT, SCENARIO = sys.argv[1:3]
open("passphrase", "w").write("correct horse\n")
os.chmod("passphrase", 0o600)
os.environ["TACIT_PASSPHRASE_FILE"] = os.path.abspath("passphrase")
os.environ.pop("PAGER", None)


def tacit(*arguments, text=None):
    run = subprocess.run(
        [TACIT, *arguments], input=text, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, (arguments, run)
    return run.stdout


def journal(entries):
    tacit("init", "--holder", "Eva", "--role", "client", "--recovery-file", "code",
          "--kdf-operations", "2", "--kdf-memory", "64")
    lines = [json.dumps({"at": "2026-03-02", "body": f"entry number {number} of a long diary "
                         "in which every line is as long as a line may well be, and longer"})
             for number in range(entries)]
    tacit("import", "-", "--format", "jsonl", text="\n".join(lines) + "\n")


class Screen(pseudo_terminal.Terminal):
    def __init__(self, rows, columns, *arguments, **environment):
        # The program waits for a line, so that the screen has its size before it looks.
        script = 'read ready; exec "$0" "$@"'
        super().__init__("/bin/sh", "-c", script, TACIT, *arguments, **environment)
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, size)
        self.send("go\n")


def paged():
    journal(60)
    run = Screen(20, 80, "list")
    run.expect("\x1b[?1049h")
    run.expect(":")
    assert run.seen.count(b"2026-03-02") < 25, run.seen
    run.send("G")
    run.expect("(END)")
    run.send("q")
    assert run.end() == 0
    assert run.seen.count(b"2026-03-02") <= 60
    assert not os.path.exists(os.path.expanduser("~/.lesshst"))


def short():
    journal(3)
    run = Screen(20, 80, "list")
    assert run.end() == 0
    assert b"\x1b[?1049h" not in run.seen and run.seen.count(b"2026-03-02") == 3, run.seen


def narrow():
    """Rows fit the width; words of a text are not cut in two."""
    journal(1)
    run = Screen(20, 60, "list")
    assert run.end() == 0
    lines = run.seen.decode().splitlines()[1:]
    assert all(len(line) <= 60 for line in lines), lines
    record = tacit("list", "--json")
    run = Screen(40, 50, "show", json.loads(record)["records"][0]["id"])
    assert run.end() == 0
    lines = run.seen.decode().splitlines()[1:]
    assert all(len(line) <= 50 for line in lines), lines
    words = "entry number 0 of a long diary in which every line is as long as a line may well be"
    assert words in " ".join(" ".join(lines).split()), lines


def own_settings():
    """A log that the person's settings of less ask for is not written."""
    journal(60)
    run = Screen(20, 80, "list", LESS="-O" + os.path.abspath("log"), LESSHISTFILE="history")
    run.expect(":")
    run.send("/diary\n")
    run.expect("diary")
    run.send("q")
    assert run.end() == 0
    assert not os.path.exists("log") and not os.path.exists("history"), os.listdir(".")


def cat():
    journal(60)
    run = Screen(20, 80, "list", PAGER="cat")
    assert run.end() == 0
    assert run.seen.count(b"2026-03-02") == 60, run.seen


globals()[SCENARIO]()
