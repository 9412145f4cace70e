"""Drives tacit with a real editor at a pseudo-terminal: editor.py TACIT EDITOR RECORD."""
import os
import signal
import subprocess
import sys
import time

import pexpect

TACIT, EDITOR, RECORD = sys.argv[1:4]
FOLDER = os.environ["XDG_RUNTIME_DIR"]
TYPED = "typed at a terminal "
# A test runner's threads block signals, and what they start inherits that.
signal.pthread_sigmask(signal.SIG_SETMASK, [])
os.environ["EDITOR"] = EDITOR


def body():
    shown = subprocess.run([TACIT, "show", RECORD], capture_output=True, check=True)
    return shown.stdout.decode()


def begin():
    run = pexpect.spawn(TACIT, ["edit", RECORD, "--edit"], timeout=30, dimensions=(40, 120))
    # The text is on the screen: the editor is ready for keys.
    run.expect("before")
    time.sleep(0.5)
    return run


def end(run):
    run.expect(pexpect.EOF)
    run.close()
    return run.exitstatus


def gone():
    for _ in range(100):
        if not os.listdir(FOLDER):
            return True
        time.sleep(0.1)
    return False


def save(run):
    if EDITOR == "vim":
        run.send("/before\ri" + TYPED + "\x1b")
        run.send(":wq\r")
    else:
        run.send("\x17before\r" + TYPED)
        run.send("\x0f\r\x18")


run = begin()
save(run)
assert end(run) == 0, run.before
assert TYPED + "before" in body(), body()
assert gone(), os.listdir(FOLDER)

# The editor dies with text that was not saved.
run = begin()
run.send("ihalf a word" if EDITOR == "vim" else "half a word")
time.sleep(0.5)
children = subprocess.run(
    ["ps", "-o", "pid=,comm=", "--ppid", str(run.pid)], capture_output=True, check=True)
for line in children.stdout.decode().splitlines():
    pid, name = line.split(None, 1)
    if EDITOR in name or name.startswith("vi"):
        os.kill(int(pid), signal.SIGKILL)
run.expect(pexpect.EOF)
run.close()
assert gone(), os.listdir(FOLDER)

# tacit dies.
run = begin()
run.send("ihalf a word" if EDITOR == "vim" else "half a word")
time.sleep(0.3)
os.kill(run.pid, signal.SIGKILL)
run.close(force=True)
assert gone(), os.listdir(FOLDER)
