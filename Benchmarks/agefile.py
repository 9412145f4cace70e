"""100 MB in one age file: the program `age` beside Tacit's Age (Tests/AgeProbe)."""
import pathlib
import random
import shutil
import subprocess

from processes import Run, Starter

BYTES = 100_000_000


class Pair:
    """The same job for both programs, to /dev/null."""

    def __init__(self, build: pathlib.Path, folder: pathlib.Path, starter: Starter):
        folder.mkdir(parents=True)
        self.starter = starter
        key, plain, sealed = (str(folder / name) for name in ("key", "plain", "sealed.age"))
        starter.run(["age-keygen", "-o", key])
        lines = pathlib.Path(key).read_text().splitlines()
        self.recipient = next(line.split()[-1] for line in lines if "public key" in line)
        rng = random.Random(1)
        with open(plain, "wb") as file:
            for _ in range(BYTES // 1_000_000):
                file.write(rng.randbytes(1_000_000))
        starter.run(["age", "-r", self.recipient, "-o", sealed, plain])
        probe = str(build / "AgeProbe")
        self.jobs = {
            "encrypt": (["age", "-r", self.recipient, "-o", "/dev/null", plain],
                        [probe, "encrypt", self.recipient, plain, "/dev/null"]),
            "open": (["age", "-d", "-i", key, "-o", "/dev/null", sealed],
                     [probe, "decrypt", key, sealed, "/dev/null"]),
        }

    def run(self, job: str) -> tuple[Run, Run]:
        """The one of `age`, and ours."""
        theirs, ours = self.jobs[job]
        return self.starter.run(theirs), self.starter.run(ours)


def version() -> str | None:
    """`None` where it is not installed."""
    if not shutil.which("age"):
        return None
    return subprocess.run(["age", "--version"], capture_output=True, text=True).stdout.strip()
