#!/usr/bin/env python3
"""Measures tacit beside what people would use instead, and writes Docs/Performance.md.

    run.py                              what `make bench` does
    run.py --full                       with 1,000,000 notes: what `make bench-full` does
    run.py --only search --only add     some parts
    run.py --notes 10000 --no-write     fewer notes; prints the tables
    run.py --report                     measures nothing: writes the text from results.json

Release builds of `tacit`, `BenchmarkProbe` and `AgeProbe` must be there. Everything else, a virtual
environment with SQLCipher and jrnl too, is made below `.build`.
"""
import argparse
import datetime
import importlib.metadata
import json
import pathlib
import signal
import sys
import tempfile
import time

import environment

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
RESULTS = HERE / "results.json"
NOTES, CLIENTS, MANY = 100_000, 200, 2_000
SMALL, FULL = 10_000, 1_000_000
PARTS = ["import", "search", "verify", "reindex", "export", "add", "growth", "many", "age", "jrnl",
         "limits"]


class Results:
    """What was measured, by part and by set of notes, each with its day."""

    def __init__(self, path: pathlib.Path, keeps: bool):
        self.path, self.keeps = path, keeps
        self.all = json.loads(path.read_text()) if keeps and path.exists() else {}

    def keep(self, part: str, name: str, figures: dict | None) -> None:
        if figures is not None:
            today = datetime.date.today().isoformat()
            self.all.setdefault(part, {})[name] = {"date": today} | rounded(figures)
            self.save()

    def save(self) -> None:
        if self.keeps:
            self.path.write_text(json.dumps(self.all, indent=1, ensure_ascii=False) + "\n",
                                 encoding="utf-8")


def rounded(value):
    """Four significant digits, as many as any of these figures has."""
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    return float(f"{value:.4g}") if isinstance(value, float) else value


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", action="store_true", help="1,000,000 notes too")
    parser.add_argument("--notes", type=int, default=NOTES, help="of the main set of notes")
    parser.add_argument("--only", action="append", choices=PARTS, help="may be repeated")
    parser.add_argument("--no-write", action="store_true", help="print the tables, keep nothing")
    parser.add_argument("--report", action="store_true", help="only write the text")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / ".build" / "release")
    return parser.parse_args()


def measure_main(case, wanted, results) -> None:
    """All jobs on one set of notes; those that change the vault come last."""
    filled = case.fill(3 if "import" in wanted and case.notes < FULL else 1)
    if "import" in wanted:
        results.keep("import", case.name, filled)
        results.keep("size", case.name, case.size())
    if "search" in wanted:
        results.keep("search", case.name, case.searches(one_client=True))
        results.keep("warm", case.name, case.warm())
    for part, job in (("verify", case.verify), ("export", case.export), ("reindex", case.reindex),
                      ("limits", case.physical), ("add", case.add)):
        if part in wanted:
            results.keep(part, case.name, job())


def measure(options, wanted, results, folder, starter) -> None:
    import agefile
    import measure as jobs

    def made(notes: int, clients: int) -> jobs.Case:
        return jobs.Case(notes, clients, options.build, folder, starter)

    def many_clients(few: jobs.Case) -> None:
        with made(few.notes, MANY) as many:
            results.keep("import", many.name, many.fill(1, with_peer=False))
            results.keep("size", many.name, many.size())
            results.keep("rare", many.name, jobs.rare_word(few, many))

    with made(options.notes, CLIENTS) as case:
        measure_main(case, wanted, results)
        if "many" in wanted:
            many_clients(case)
    if "many" in wanted:
        with made(MANY, MANY) as case:
            results.keep("import", case.name, case.fill(1, with_peer=False))
            results.keep("size", case.name, case.size())
    if wanted & {"growth", "jrnl"}:
        with made(SMALL, CLIENTS) as case:
            filled = case.fill(3)
            if "growth" in wanted:
                results.keep("import", case.name, filled)
                results.keep("size", case.name, case.size())
                results.keep("search", case.name, case.searches(one_client=False))
            if "jrnl" in wanted:
                try:
                    version = importlib.metadata.version("jrnl")
                    results.keep("jrnl", case.name, jobs.jrnl(case, version))
                except importlib.metadata.PackageNotFoundError:
                    results.keep("jrnl", case.name, {"missing": True})
    if "age" in wanted:
        version = agefile.version()
        results.keep("age", "100MB", {"missing": True} if version is None else
                     jobs.age(options.build, folder, starter) | {"version": version})
    if options.full:
        with made(FULL, CLIENTS) as case:
            growth = {"import", "search"} if "growth" in wanted else set()
            measure_main(case, wanted - {"limits"} | growth, results)
            if "many" in wanted:
                many_clients(case)


def main() -> None:
    options = arguments()
    environment.enter(ROOT / ".build" / "bench-venv")
    import report
    import tables
    from processes import Starter

    wanted = set(options.only or PARTS)
    keeps = not options.no_write and options.notes == NOTES
    results = Results(RESULTS, keeps or options.report)
    if not options.report:
        # A vault is locked also when somebody ends the run.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        start = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="bench-", dir=options.build.parent) as name:
            folder = pathlib.Path(name)
            with Starter(folder) as starter:
                measure(options, wanted, results, folder, starter)
        results.all["machine"] = report.machine_words()
        if wanted == set(PARTS):
            kind = "fullMinutes" if options.full else "minutes"
            results.all[kind] = rounded((time.monotonic() - start) / 60)
    text = report.text(results.all, (HERE / "notes.md").read_text(encoding="utf-8"))
    if keeps or options.report:
        results.save()
        (ROOT / "Docs" / "Performance.md").write_text(text, encoding="utf-8")
    else:
        print("\n" + text)
    for miss in tables.misses(text):
        print(f"missed: {miss}", file=sys.stderr)


if __name__ == "__main__":
    main()
