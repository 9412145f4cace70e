#!/usr/bin/env python3
"""Packages of 2 GB beside the age program on the same bytes: `make bench-package`.

What is measured: PackageProbe writes a package (archive, digests, signature, envelope) and reads it
(all checks); age encrypts and decrypts the same archive, into files on the same disk. Three runs each,
the best one counts; peak memory of ours.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROBE = Path(__file__).resolve().parent.parent / ".build" / "release" / "PackageProbe"
MEBIBYTES = 2048
RUNS = 3


def age(*words: str) -> float:
    start = time.monotonic()
    subprocess.run(["age", *words], check=True)
    return time.monotonic() - start


def probe(program: Path, *words: str) -> tuple[float, int]:
    said = subprocess.run([program, *words], check=True, capture_output=True, text=True).stdout
    rate, _, memory, _ = said.split()
    return float(rate), int(memory)


def main() -> None:
    program = Path(sys.argv[1]) if len(sys.argv) > 1 else PROBE
    mebibytes = int(sys.argv[2]) if len(sys.argv) > 2 else MEBIBYTES
    with tempfile.TemporaryDirectory(dir=".") as folder:
        at = Path(folder)
        subprocess.run(["age-keygen", "-o", at / "key"], check=True, capture_output=True)
        recipient = subprocess.run(
            ["age-keygen", "-y", at / "key"], check=True, capture_output=True, text=True
        ).stdout.strip()
        key, package, archive, again = (str(at / n) for n in ("key", "package", "tar", "age"))
        written = [
            probe(program, "write", str(mebibytes), package, recipient) for _ in range(RUNS)
        ]
        read = [probe(program, "read", package, key) for _ in range(RUNS)]
        opened = min(age("-d", "-i", key, "-o", archive, package) for _ in range(RUNS))
        sealed = min(age("-r", recipient, "-o", again, archive) for _ in range(RUNS))
        size = Path(archive).stat().st_size / 1e6
        for name, ours, theirs in (
            ("write", written, size / sealed),
            ("read", read, size / opened),
        ):
            best, memory = max(rate for rate, _ in ours), max(memory for _, memory in ours)
            print(
                f"{name}: {best:.0f} MB/s, peak {memory} MiB; age {theirs:.0f} MB/s; "
                f"{best / theirs:.0%}"
            )


if __name__ == "__main__":
    main()
