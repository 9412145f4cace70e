"""Answers a form at a pseudo-terminal and is killed: answers.py TACIT TRACED WORD WORD WORD.

TACIT makes the vault, TRACED is the same program watched. The first two words are answers, the third
stands in an answer that is not finished when the program is killed. Exit 0 when the answers are kept.
"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "TacitCLITests" / "Drivers"))
import pseudo_terminal  # noqa: E402

TACIT, TRACED, FIRST, SECOND, THIRD = sys.argv[1:6]


def tacit(*arguments):
    run = subprocess.run([TACIT, *arguments, "--json"], stdin=subprocess.DEVNULL,
                         capture_output=True)
    assert run.returncode == 0, (arguments, run)
    return json.loads(run.stdout)


def answer(run, question, *lines):
    start = run.expect(question)
    run.expect("> ", after=start - 3)
    for line in lines:
        run.send(line + "\n")


run = pseudo_terminal.Terminal(TRACED, "add", "prompt")
answer(run, "Prompt: ", FIRST, "")
answer(run, "Answer: ", SECOND, THIRD)
run.expect(THIRD)
time.sleep(1)
children = pathlib.Path(f"/proc/{run.child}/task/{run.child}/children").read_text().split()
assert children, "nothing runs under the watch"
for child in children:
    os.kill(int(child), signal.SIGKILL)
run.end()
found = tacit("list")["records"]
assert len(found) == 1 and found[0]["fields"] == {"prompt": FIRST}, found

run = pseudo_terminal.Terminal(TRACED, "add", "--continue")
answer(run, "Answer: ", SECOND, THIRD)
run.expect(THIRD)
time.sleep(1)
run.send("\x03")
run.end()
assert tacit("list")["records"][0]["fields"] == {"prompt": FIRST, "answer": f"{SECOND}\n{THIRD}"}
