"""The jobs, and how each is measured: in turn with the peer, on the same notes, medians of pairs.

Every job returns a small dictionary of plain numbers: milliseconds, bytes, KiB, ratios.
"""
import contextlib
import itertools
import pathlib
import shutil
import statistics
import time
from typing import Callable

import corpus
import limits
import sqlcipher
from agefile import Pair
from journal import Journal
from processes import Failed, Run, Starter
from tacit import Vault

ONE_CLIENT = "Client 0007"
ADDS = 40
"""Durable adds in a round."""


def say(text: str) -> None:
    print(text, flush=True)


def rounds(action: Callable, least: int = 5, most: int = 15, seconds: float = 10) -> list:
    """Does it once in vain, then at least and at most so often, as long as there is time."""
    action()
    results, start = [], time.monotonic()
    while len(results) < least or len(results) < most and time.monotonic() - start < seconds:
        results.append(action())
    return results


def median_ms(runs: list[Run]) -> float:
    return 1e3 * statistics.median(run.seconds for run in runs)


def peak(runs: list[Run]) -> int:
    return max(run.kilobytes for run in runs)


class Case:
    """One set of notes, in a vault and in the peer's file; used as a context."""

    def __init__(self, notes: int, clients: int, build: pathlib.Path, folder: pathlib.Path,
                 starter: Starter):
        self.notes, self.clients, self.build, self.starter = notes, clients, build, starter
        self.name = f"{notes}x{clients}"
        self.folder = folder / self.name
        self.folder.mkdir()
        self.source = self.folder / "notes.jsonl"
        self.text = corpus.write(self.source, notes, clients)
        self.peer: sqlcipher.Database | None = None
        self.open = contextlib.ExitStack()
        say(f"{notes:,} notes over {clients:,} clients, {self.text / 1e6:.1f} MB of text")

    def __enter__(self) -> "Case":
        return self

    def __exit__(self, *_) -> None:
        self._forget()
        shutil.rmtree(self.folder)

    def _forget(self) -> None:
        """Locks and removes what the last filling made."""
        self.open.close()
        if self.peer:
            self.peer.close()
            self.peer = None
        for part in ("tacit", "peer"):
            shutil.rmtree(self.folder / part, ignore_errors=True)

    def fill(self, times: int, with_peer: bool = True) -> dict:
        """Imports into a fresh vault and inserts into a fresh file, so many times."""
        ours, theirs = [], []
        for _ in range(times):
            self._forget()
            self.vault = self.open.enter_context(
                Vault(self.build, self.folder / "tacit", self.starter))
            start = statistics.median(self.vault.start().seconds for _ in range(5))
            run = self.vault.take_in(self.source)
            ours.append((run.seconds - start, run))
            if with_peer:
                (self.folder / "peer").mkdir()
                self.peer = sqlcipher.Database(self.folder / "peer" / "notes.db")
                theirs.append(self.peer.fill(self.source))
        result = {"notesPerSecond": self.notes / statistics.median(s for s, _ in ours),
                  "kilobytes": peak([run for _, run in ours]), "runs": times}
        if theirs:
            result |= {"peerNotesPerSecond": self.notes / statistics.median(theirs),
                       "ratio": statistics.median(t / o for (o, _), t in zip(ours, theirs))}
        return result

    def size(self) -> dict:
        result = {"text": self.text, "bytes": self.vault.bytes, "notes": self.notes,
                  "clients": self.clients}
        if (index := self.vault.index_bytes()) is not None:
            result["index"] = index
        if self.peer:
            result["peerBytes"] = self.peer.bytes()
            result["ratio"] = result["bytes"] / result["peerBytes"]
        return result

    def search(self, query: str, client: str | None = None) -> dict:
        """One query: process less start, the peer's engine, and their ratio pair by pair."""
        hits = self.vault.hits(query, client)

        def turn() -> tuple[Run, Run, list[float]]:
            start, run = self.vault.start(), self.vault.search(query, client)
            # A client is looked up in the notes: then there is but one way to count.
            ways = [False] if client else [False, True]
            return start, run, [self.peer.search(query, client, count_in_index=way)[0]
                                for way in ways if self.peer]

        turns = rounds(turn)
        start = statistics.median(start.seconds for start, _, _ in turns)
        runs = [run for _, run, _ in turns]
        result = {"hits": hits, "ms": median_ms(runs) - 1e3 * start, "startMs": 1e3 * start,
                  "kilobytes": peak(runs), "read": runs[-1].read, "runs": len(turns)}
        if self.peer:
            found = self.peer.search(query, client)[1]
            if found != hits:
                raise Failed([self.vault.program, "search"], 0,
                             f"{query}: {hits} hits, but {found} with SQLCipher")
            names = (("peerMs", "ratio"), ("peerBestMs", "bestRatio"))
            for way, (ms, ratio) in zip(range(len(turns[0][2])), names):
                result[ms] = 1e3 * statistics.median(peers[way] for _, _, peers in turns)
                result[ratio] = statistics.median((run.seconds - start) / peers[way]
                                                  for _, run, peers in turns)
        say(f"  {query}{' for one client' if client else ''}: {hits} hits, {result['ms']:.1f} ms"
            + (f", SQLCipher {result['peerMs']:.1f} ms" if self.peer else ""))
        return result

    def searches(self, one_client: bool) -> dict:
        return {"notes": self.notes, "clients": self.clients,
                "all": {query: self.search(query) for query in corpus.QUERIES},
                **({"one": {query: self.search(query, ONE_CLIENT) for query in corpus.QUERIES}}
                   if one_client else {})}

    def verify(self) -> dict:
        turns = rounds(lambda: (self.vault.start(), self.vault.run("verify")), 3, 7)
        seconds = (median_ms([r for _, r in turns]) - median_ms([s for s, _ in turns])) / 1e3
        return {"textPerSecond": self.text / seconds, "bytesPerSecond": self.vault.bytes / seconds,
                "seconds": seconds, "kilobytes": peak([r for _, r in turns])}

    def reindex(self) -> dict | None:
        """`None` where this tacit has no such command."""
        if self.vault.reindex() is None:
            say("  no `tacit reindex` yet: skipped")
            return None
        turns = rounds(lambda: (self.vault.start(), self.vault.reindex()), 3, 5)
        seconds = (median_ms([r for _, r in turns]) - median_ms([s for s, _ in turns])) / 1e3
        return {"notesPerSecond": self.notes / seconds, "kilobytes": peak([r for _, r in turns])}

    def export(self) -> dict:
        """The library's own export; the process has no passphrase's hash in its memory."""
        results = rounds(lambda: self.vault.probed("export"), 3, 5)
        return {"bytesPerSecond": 1e6 * statistics.median(r["megabytesPerSecond"] for r in results),
                "kilobytes": max(r["peakKiB"] for r in results)}

    def warm(self) -> dict:
        """Searches within one process, and opening a vault."""
        return {"openMs": self.vault.probed("open", "20")["medianMs"],
                "all": {query: self.vault.probed("search", query, "3")["medianMs"]
                        for query in corpus.QUERIES}}

    def add(self) -> dict:
        """One durable add inside the library beside the peer's, and `add` as a whole process."""
        bodies = itertools.cycle(body for _, _, body in corpus.notes(500, 1, seed=8))

        def durable() -> tuple[dict, list[float]]:
            batch = list(itertools.islice(bodies, ADDS))
            ours = self.vault.probed("durable-add", str(ADDS), text="\n".join(batch) + "\n")
            return ours, [self.peer.add(ONE_CLIENT, "2026-03-02", body) for body in batch]

        turns = rounds(durable, 5, 9)
        pairs = [(ours["medianMs"], 1e3 * statistics.median(theirs)) for ours, theirs in turns]
        whole = rounds(lambda: (self.vault.start(), self.vault.add(next(bodies), ONE_CLIENT)),
                       15, 31)
        adds = [run for _, run in whole]
        return {"durableMs": statistics.median(o for o, _ in pairs),
                "durableP90Ms": statistics.median(ours["p90Ms"] for ours, _ in turns),
                "peerMs": statistics.median(t for _, t in pairs),
                "ratio": statistics.median(o / t for o, t in pairs),
                "processMs": median_ms(adds), "startMs": median_ms([s for s, _ in whole]),
                "kilobytes": peak(adds)}

    def physical(self) -> dict:
        """What the machine allows for as many bytes as the vault has."""
        sodium, size = limits.Sodium(), self.vault.bytes
        return {"sodium": sodium.version, "bytes": size,
                "small": sodium.bytes_per_second(2 << 10, size),
                "large": sodium.bytes_per_second(64 << 10, size),
                "sealSmall": sodium.bytes_per_second(2 << 10, size, opening=False),
                "fsyncMs": 1e3 * limits.fsync_seconds(self.folder),
                "writeSeconds": statistics.median(limits.write_seconds(self.folder, size)
                                                  for _ in range(3))}


def rare_word(few: Case, many: Case) -> dict:
    """The rare word over few and over many engagements, in turn."""
    def turn() -> tuple[Run, Run, Run]:
        word = corpus.RARE_WORD
        return few.vault.start(), few.vault.search(word), many.vault.search(word)

    turns = rounds(turn, 7, 21)
    start = statistics.median(s.seconds for s, _, _ in turns)
    return {"few": few.clients, "many": many.clients, "notes": few.notes,
            "fewMs": median_ms([f for _, f, _ in turns]) - 1e3 * start,
            "manyMs": median_ms([m for _, _, m in turns]) - 1e3 * start,
            "ratio": statistics.median((m.seconds - start) / (f.seconds - start)
                                       for _, f, m in turns)}


def age(build: pathlib.Path, folder: pathlib.Path, starter: Starter) -> dict:
    pair, results = Pair(build, folder / "age", starter), {}
    for job in pair.jobs:
        turns = rounds(lambda: pair.run(job), 9, 15)
        results[job] = {"peerMs": median_ms([t for t, _ in turns]),
                        "ms": median_ms([o for _, o in turns]),
                        "speed": statistics.median(t.seconds / o.seconds for t, o in turns),
                        "kilobytes": peak([o for _, o in turns])}
    shutil.rmtree(folder / "age")
    return results


def jrnl(case: Case, version: str) -> dict:
    """Whole processes of both, starts included: nobody keeps an interpreter running."""
    journal = Journal(case.folder / "jrnl", case.starter, version)
    journal.fill(case.source)
    bodies = itertools.cycle(body for _, _, body in corpus.notes(100, 1, seed=9))
    word, results = "physician", {"notes": case.notes, "version": version}
    results["hits"], results["jrnlHits"] = case.vault.hits(word), journal.hits(word)

    def pair(ours: Callable[[], Run], theirs: Callable[[], Run]) -> dict:
        turns = rounds(lambda: (ours(), theirs()), 3, 7)
        return {"ms": median_ms([o for o, _ in turns]), "peerMs": median_ms([t for _, t in turns]),
                "ratio": statistics.median(o.seconds / t.seconds for o, t in turns),
                "kilobytes": peak([o for o, _ in turns]),
                "peerKilobytes": peak([t for _, t in turns])}

    results["search"] = pair(lambda: case.vault.search(word), lambda: journal.search(word))
    results["add"] = pair(lambda: case.vault.add(next(bodies), ONE_CLIENT),
                          lambda: journal.add(next(bodies)))
    return results
