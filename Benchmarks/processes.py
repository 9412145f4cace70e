"""Runs programs and says what each took: wall time, peak memory, bytes read.

The programs are started by a small process of its own (`Starter`), which this file is when it is
run by itself: a child's peak memory begins with what its parent holds, and the parent that
measures holds a database.
"""
import json
import os
import pathlib
import subprocess
import sys
import time
from dataclasses import dataclass


class Failed(Exception):
    """A program that did not end with 0."""

    def __init__(self, command: list[str], status: int, words: str):
        super().__init__(f"{pathlib.Path(command[0]).name} {command[1:2]}: exit {status}: {words}")
        self.status = status


@dataclass
class Run:
    """What one process took."""
    seconds: float
    kilobytes: int
    """Peak resident memory (wait4)."""
    read: int
    """Bytes that it asked the system for with read and pread; 0 where the kernel does not say."""


class Starter:
    """The small process; used as a context."""

    def __init__(self, folder: pathlib.Path):
        self.errors = folder / "stderr"
        self.input = folder / "stdin"

    def __enter__(self) -> "Starter":
        # In a session of its own, so that ctrl-C reaches the parent alone, which locks its vaults.
        self.process = subprocess.Popen([sys.executable, "-I", "-S", __file__], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        start_new_session=True)
        self.unanswered = 0
        return self

    def __exit__(self, *_) -> None:
        self.process.stdin.close()
        self.process.wait()

    def run(self, command: list[str], environment: dict[str, str] | None = None,
            text: str | None = None, output: pathlib.Path | None = None) -> Run:
        """Runs a program to its end, `text` on its standard input.

        Standard output goes to a file or nowhere.
        """
        if text is not None:
            self.input.write_text(text, encoding="utf-8")
        request = {
            "command": [str(word) for word in command],
            "environment": dict(os.environ) if environment is None else environment,
            "stdin": os.devnull if text is None else str(self.input),
            "stdout": str(output or os.devnull), "stderr": str(self.errors)}
        while self.unanswered:
            # Somebody broke off while one ran.
            self._answer()
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        self.unanswered += 1
        answer = self._answer()
        status = answer.pop("status")
        if status != 0:
            words = self.errors.read_text(errors="replace").strip()
            raise Failed(request["command"], status, words[-600:])
        return Run(**answer)

    def _answer(self) -> dict:
        line = self.process.stdout.readline()
        self.unanswered -= 1
        return json.loads(line)


def serve() -> None:
    """Answers requests, a line each, until standard input ends."""
    for line in sys.stdin:
        request = json.loads(line)
        command = request["command"]
        create = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        files = [(os.POSIX_SPAWN_OPEN, 0, request["stdin"], os.O_RDONLY, 0),
                 (os.POSIX_SPAWN_OPEN, 1, request["stdout"], create, 0o600),
                 (os.POSIX_SPAWN_OPEN, 2, request["stderr"], create, 0o600)]
        start = time.monotonic()
        # In a session of its own there is no terminal that a program could ask at.
        child = os.posix_spawnp(command[0], command, request["environment"], file_actions=files,
                                setsid=True)
        os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
        seconds = time.monotonic() - start
        read = bytes_read(child)
        _, status, usage = os.wait4(child, 0)
        print(json.dumps({"seconds": seconds, "kilobytes": usage.ru_maxrss, "read": read,
                          "status": os.waitstatus_to_exitcode(status)}), flush=True)


def bytes_read(child: int) -> int:
    """What a process that has ended, and was not yet reaped, had read in its life."""
    try:
        with open(f"/proc/{child}/io", encoding="ascii") as file:
            return int(file.readline().split()[1])
    except (OSError, ValueError):
        return 0


if __name__ == "__main__":
    serve()
