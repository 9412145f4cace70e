"""A program at a pseudo-terminal, and what a person there sees and types.

Only the standard library, so that it runs wherever Python does.
"""
import os
import pty
import select
import signal

# A test runner's threads block signals, and what they start inherits that.
signal.pthread_sigmask(signal.SIG_SETMASK, [])
os.environ["TERM"] = "xterm"


class Terminal:
    def __init__(self, program, *arguments, **environment):
        self.seen = b""
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ.update(environment)
            os.execv(program, [program, *arguments])

    def read(self, patience=30):
        """One more piece; False at the end."""
        ready, _, _ = select.select([self.terminal], [], [], patience)
        assert ready, ("nothing more came", self.seen)
        try:
            piece = os.read(self.terminal, 65536)
        except OSError:
            piece = b""
        self.seen += piece
        return bool(piece)

    def expect(self, text, after=0):
        text = text.encode()
        while text not in self.seen[after:]:
            assert self.read(), ("ended without", text, self.seen)
        return len(self.seen)

    def send(self, text):
        os.write(self.terminal, text.encode())

    def end(self):
        while self.read():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])
