"""Drives real editors under strace: editors.py PROBE SCENARIO. Exit 0 when no copy was left.

Each editor starts with a home folder whose settings ask for every kind of copy it can make.
"""
import os
import re
import shutil
import signal
import sys
import tempfile
import time

import pexpect

PROBE, SCENARIO = sys.argv[1:3]
# A test runner's threads block signals, and what they start inherits that.
signal.pthread_sigmask(signal.SIG_SETMASK, [])
WORD = "Zanzibarkanarie"
VIM = ("set backup writebackup undofile swapfile updatecount=1 updatetime=100 modeline "
       "directory=~ backupdir=~ undodir=~\n")
NANO = "set backup\nset historylog\nset positionlog\nset locking\n"
EMACS = """(setq make-backup-files t create-lockfiles t auto-save-default t backup-by-copying t
 auto-save-interval 20 backup-directory-alist '((".*" . "~/backups"))
 auto-save-file-name-transforms '((".*" "~/" t)))
(savehist-mode 1) (recentf-mode 1) (save-place-mode 1)
"""


def make_home():
    home = tempfile.mkdtemp(prefix="platform-tests-home-")
    for name, text in {".vimrc": VIM + "set viminfo='100,n~/.viminfo\n",
                       ".config/nvim/init.vim": VIM, ".nanorc": NANO,
                       ".emacs.d/init.el": EMACS}.items():
        path = os.path.join(home, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
    return home


def files(folder):
    return {os.path.join(at, name) for at, _, names in os.walk(folder) for name in names}


def is_seen(child, text):
    child.expect_exact(text)
    time.sleep(1)


def vim(child):
    is_seen(child, WORD)
    child.send("ggOsecond " + WORD + "\x1b")
    time.sleep(1)
    child.send(":wq\r")


def vim_unchanged(child):
    is_seen(child, WORD)
    child.send(":q\r")


def vim_fails(child):
    is_seen(child, WORD)
    child.send("Osaved\x1b:w\r")
    time.sleep(1)
    child.send("Ounsaved\x1b:cq\r")


def vi_interrupt(child):
    is_seen(child, WORD)
    child.sendintr()
    time.sleep(1)
    child.send("ggOafter\x1b:wq\r")


def nano(child):
    is_seen(child, WORD)
    child.send("second " + WORD)
    time.sleep(0.5)
    child.send("\x0f")
    time.sleep(0.5)
    child.send("\r")
    time.sleep(0.5)
    child.send("\x18")


def emacs(child):
    is_seen(child, WORD)
    child.send("second " + WORD + " and enough text for it to save itself")
    time.sleep(2)
    child.send("\x18\x13")
    time.sleep(1)
    child.send("\x18\x03")


def main():
    editor, drive, expected = {
        # A wrapper is an unknown editor: here the worst settings must leave something to find.
        "control": ("WRAPPER", vim, "changed"),
        "vim": ("vim", vim, "changed"),
        "vim-unchanged": ("vim", vim_unchanged, "unchanged"),
        "vim-fails": ("vim", vim_fails, "failed exit(1) <saved"),
        "vi-interrupt": ("vi", vi_interrupt, "changed <after"),
        "nvim": ("nvim", vim, "changed"),
        "nano": ("nano", nano, "changed"),
        "emacs": ("emacs -nw", emacs, "changed"),
    }[SCENARIO]
    if not shutil.which("vim" if editor == "WRAPPER" else editor.split()[0]):
        print("not installed:", editor)
        return 0
    home = make_home()
    trace = home + ".trace"
    if editor == "WRAPPER":
        editor = os.path.join(home, "wrapper")
        with open(editor, "w") as file:
            file.write('#!/bin/sh\nexec vim "$@"\n')
        os.chmod(editor, 0o700)
    before = files(home)
    try:
        problems = session(editor, drive, expected, home, trace, before)
    finally:
        shutil.rmtree(home)
        if os.path.exists(trace):
            os.unlink(trace)
    if SCENARIO == "control":
        return 0 if any("copy" in problem for problem in problems) else 1
    print("\n".join(problems))
    return 1 if problems else 0


def session(editor, drive, expected, home, trace, before):
    calls = "openat,open,creat,write,pwrite64,writev,rename,renameat,renameat2,link,linkat"
    child = pexpect.spawn(
        "strace", ["-f", "-y", "-s", "65536", "-e", "trace=" + calls, "-o", trace, PROBE, "edit",
                   "first " + WORD],
        env=dict(os.environ, HOME=home, EDITOR=editor, VISUAL="", TERM="xterm"),
        timeout=60, dimensions=(24, 80))
    drive(child)
    child.expect(pexpect.EOF)
    problems = []
    if expected not in child.before.decode(errors="replace"):
        problems.append(f"result: no {expected!r} in {child.before[-300:]!r}")
    for path in files(home) - before:
        with open(path, "rb") as file:
            # Emacs compiles its own libraries there: no text.
            if "/eln-cache/" not in path or WORD.encode() in file.read():
                problems.append("copy: " + path)
    with open(trace, errors="replace") as lines:
        for line in lines:
            written = re.search(r"\b(?:p?write(?:64|v)?)\(\d+<([^>]*)>, (.*)", line)
            if not written or re.match(r"/dev/|pipe:|socket:|anon_inode:", written[1]):
                continue
            if WORD in written[2] or "/eln-cache/" not in written[1]:
                problems.append("copy written: " + line[:300])
            folder = re.search(r'"(/dev/shm/tacit-edit-[0-9a-f]+)', line)
            if folder and os.path.exists(folder[1]):
                problems.append("left: " + folder[1])
    return problems


sys.exit(main())
