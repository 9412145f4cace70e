#!/usr/bin/env python3
"""Measures tacit as whole processes and prints the tables of Docs/Performance.md.

    measure.py [--notes 43000] [--runs 7] [--build .build/release]

Makes its own deterministic notes (about 1.2 kB each, words in a natural distribution), works in a
folder of its own, and takes medians. Age is measured in pairs with the `age` program, where that
is installed.
"""
import argparse
import json
import os
import pathlib
import random
import resource
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSPHRASE = "correct horse battery staple"


def words(rng: random.Random, count: int) -> list[str]:
    letters = "etaoinshrdlucmfwypvbgk"
    return ["".join(rng.choice(letters) for _ in range(rng.randint(2, 9))) for _ in range(count)]


def write_notes(path: pathlib.Path, count: int, clients: int) -> int:
    """JSON Lines with `count` notes over `clients` clients; returns the bytes of text."""
    rng = random.Random(7)
    vocabulary = words(rng, 20_000)
    weights = [1 / (rank + 10) for rank in range(len(vocabulary))]
    total = 0
    with open(path, "w", encoding="utf-8") as file:
        for index in range(count):
            body = " ".join(rng.choices(vocabulary, weights, k=rng.randint(120, 280)))
            total += len(body)
            record = {"client": f"Client {rng.randrange(clients):04d}",
                      "at": f"{2020 + index * 6 // count}-{1 + index % 12:02d}-{1 + index % 28:02d}",
                      "kind": "progress-note", "body": body}
            file.write(json.dumps(record) + "\n")
    return total


class Tacit:
    def __init__(self, build: pathlib.Path, folder: pathlib.Path):
        self.program = str(build / "tacit")
        self.vault = folder / "vault.tacit"
        self.passphrase = folder / "passphrase"
        self.passphrase.write_text(PASSPHRASE + "\n")
        self.passphrase.chmod(0o600)
        self.environment = {"HOME": str(folder), "XDG_STATE_HOME": str(folder / "state"),
                            "XDG_DATA_HOME": str(folder / "data"), "PATH": os.environ["PATH"],
                            "TACIT_VAULT": str(self.vault), "LANG": "C.UTF-8"}

    def run(self, *arguments: str, secret: bool = False, text: str | None = None) -> tuple[float, int]:
        """Wall seconds and peak kilobytes of one process."""
        command = [self.program, *arguments]
        if secret:
            command += ["--passphrase-file", str(self.passphrase)]
        return timed(command, self.environment, text)


def timed(command: list[str], environment: dict[str, str] | None = None,
          text: str | None = None) -> tuple[float, int]:
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if text is not None:
        process.stdin.write(text.encode())
    process.stdin.close()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command} failed: {errors.decode()}")
    return time.perf_counter() - start, usage.ru_maxrss


def median(runs: int, action) -> tuple[float, int]:
    action()
    results = [action() for _ in range(runs)]
    return statistics.median(r[0] for r in results), max(r[1] for r in results)


def row(name: str, value: str, memory: int, limit: str) -> None:
    print(f"| {name} | {value} | {memory / 1024:.1f} MiB | {limit} |")


def measure_vault(tacit: Tacit, folder: pathlib.Path, notes: int, runs: int) -> None:
    source = folder / "notes.jsonl"
    text = write_notes(source, notes, 200)
    print(f"\n{notes} notes, {text / 1e6:.1f} MB of text, 200 clients\n")
    print("| job, as a whole process | measured | peak memory | asked for |\n|---|---|---|---|")
    seconds, memory = median(runs, lambda: tacit.run("--version"))
    row("`tacit --version`", f"{seconds * 1e3:.1f} ms", memory, "≤ 15 ms")
    tacit.run("init", "--holder", "Speed", "--role", "therapist",
              "--recovery-file", str(folder / "recovery"), secret=True)
    seconds, memory = tacit.run("import", str(source), "--create-clients", secret=True)
    kdf, _ = median(3, lambda: tacit.run("status", "--json", secret=True))
    unlock, unlock_memory = median(3, lambda: tacit.run("client", "list", "--json", secret=True))
    row("import, the KDF included", f"{notes / seconds:,.0f} notes/s", memory, "≥ 5,000 notes/s")
    row("unlock by passphrase (256 MiB, 3 passes), `client list`", f"{unlock * 1e3:.0f} ms",
        unlock_memory, "the KDF and 5 %")
    tacit.run("unlock", secret=True)
    add = lambda: tacit.run("add", "progress-note", "--client", "Client 0007", text="A line.")
    seconds, memory = median(runs * 3, add)
    row("`add` with an unlocked session", f"{seconds * 1e3:.1f} ms", memory, "≤ 50 ms")
    seconds, memory = median(runs, lambda: tacit.run("search", "--limit", "10", "the OR house"))
    row("`search`, decrypting and scanning all", f"{seconds * 1e3:.0f} ms", memory, "–")

    def export() -> tuple[float, int]:
        target = folder / "export.jsonl"
        target.unlink(missing_ok=True)
        return tacit.run("export", "--purpose", "own", "--format", "jsonl", "--output",
                         str(target), secret=True)
    seconds, memory = median(3, export)
    size = (folder / "export.jsonl").stat().st_size
    row("own export as JSON Lines, less the unlock", f"{size / (seconds - unlock) / 1e6:.0f} MB/s",
        memory, "≥ 50 MB/s")
    seconds, memory = median(3, lambda: tacit.run("verify"))
    row("`verify` of everything", f"{text / seconds / 1e6:.0f} MB/s", memory, "–")
    row("the vault, per byte of text", f"{tacit.vault.stat().st_size / text:.2f}", 0, "–")


def measure_age(build: pathlib.Path, folder: pathlib.Path, runs: int) -> None:
    if not shutil.which("age"):
        print("\n`age` is not installed: not compared")
        return
    key = folder / "age.key"
    subprocess.run(["age-keygen", "-o", key], check=True, capture_output=True)
    recipient = next(line.split()[-1] for line in key.read_text().splitlines() if "public" in line)
    plain, sealed = folder / "plain", folder / "sealed.age"
    rng = random.Random(1)
    with open(plain, "wb") as file:
        # In pieces: a child's peak memory begins with what its parent holds.
        for _ in range(100):
            file.write(rng.randbytes(1_000_000))
    subprocess.run(["age", "-r", recipient, "-o", sealed, plain], check=True)
    probe = str(build / "AgeProbe")
    pairs = {
        "encrypt": (["age", "-r", recipient, "-o", "/dev/null", str(plain)],
                    [probe, "encrypt", recipient, str(plain), "/dev/null"]),
        "open": (["age", "-d", "-i", str(key), "-o", "/dev/null", str(sealed)],
                 [probe, "decrypt", str(key), str(sealed), "/dev/null"]),
    }
    print("\n| 100 MB, one recipient | `age` | Tacit's Age | speed, pair by pair | peak memory |")
    print("|---|---|---|---|---|")
    for name, (theirs, ours) in pairs.items():
        timed(theirs), timed(ours)
        results = [(timed(theirs), timed(ours)) for _ in range(runs * 2)]
        ratio = statistics.median(t[0] / o[0] for t, o in results)
        print(f"| {name} | {statistics.median(t[0] for t, _ in results) * 1e3:.0f} ms "
              f"| {statistics.median(o[0] for _, o in results) * 1e3:.0f} ms | {ratio:.2f} × "
              f"| {max(o[1] for _, o in results) / 1024:.1f} MiB |")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--notes", type=int, default=43_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / ".build" / "release")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.build.parent) as name:
        folder = pathlib.Path(name)
        tacit = Tacit(options.build, folder)
        try:
            measure_vault(tacit, folder, options.notes, options.runs)
            measure_age(options.build, folder, options.runs)
        finally:
            subprocess.run([tacit.program, "lock"], env=tacit.environment, capture_output=True)


if __name__ == "__main__":
    main()
