"""Docs/Performance.md, wholly from the figures; what it says by hand comes from notes.md."""
import statistics

import machine
from limits import Sodium
from tables import (MISSED, a_second, at_least, at_most, faster, megabytes, ms, notes_a_second,
                    number, paragraph, peak, peak_at_most, shown, table, times)

SEARCH_LIMITS = {"physician": 0.8, "house": 0.08, '"chest pain"': 1.2, "fever AND blood": 1.2,
                 "pregnan*": 1.2}
"""tacit ÷ SQLCipher, over the whole vault."""

SMALL, LARGE = "10000x200", "1000000x200"

BEGINNING = """# Performance

```console
$ make bench         # {minutes}
$ make bench-full    # {full_minutes}: 1,000,000 notes too
```

build in release, make their own notes (the same bytes each time), measure, and write this page.

{machine}
- **tacit** is measured as a whole process with an unlocked session, less the time of
  `tacit --version`. Only where it says so is it the library inside one process.
- **SQLCipher with FTS5** is what a programmer would take instead: AES-256 with a raw key, WAL,
  `synchronous = full`, accents folded, a fresh connection for each query, the best 20 by rank with
  snippets and the exact total, as `tacit search` gives them. Its time is the engine's own inside
  one process; its interpreter's start is not counted. It keeps one key for everything: no wall, no
  erasure by key, no sign of a rollback.
- **The notes** have 1.2 kB of text each, in words by Zipf's law from a vocabulary of 60,000; the
  words that are looked for stand in as many notes as in notes that people wrote. Both must find the
  same number of them, or the run ends.
- **Required** is the limit that the project has set itself.
"""

MACHINE = """- **The machine** is {words}. It is shared, and single times move by a third; so
whatever is compared runs in turn, a ratio is taken for each pair, and the median is what stands
here."""

SEARCH = """{measured} A process starts and ends in {start}, which is taken off. "Counted in the
index" is the ratio to the same SQLCipher where its total is counted without looking at the
notes, the fastest form of the query that we know; the limits are for the plain form, whose
total is counted over the same join as its hits."""

JRNL = """{measured} Whole processes, starts included. `jrnl` {version} has its passphrase from
a keyring that answers at once, and opens the whole journal each time. `physician` finds {hits}
notes with tacit and {jrnl_hits} with `jrnl`."""


def machine_words() -> str:
    import sqlcipher
    return machine.in_words([f"libsodium {Sodium().version}", sqlcipher.version()])


def text(results: dict, notes: str) -> str:
    return Report(results, notes).text()


class Report:
    def __init__(self, results: dict, notes: str):
        self.results, self.notes = results, notes
        # The main set of notes is the largest that every run makes.
        counts = [int(name.split("x")[0]) for part in ("search", "size", "verify", "add", "limits")
                  for name in results.get(part, {})]
        self.main = f"{max((c for c in counts if c < 1_000_000), default=100_000)}x200"

    def get(self, part: str, name: str | None = None) -> dict | None:
        return self.results.get(part, {}).get(name or self.main)

    def measured(self, part: str, *names: str) -> str:
        """When; for each set of notes, where the days differ."""
        days = {name: self.get(part, name)["date"] for name in names if self.get(part, name)}
        if len(set(days.values())) == 1:
            return f"Measured on {next(iter(days.values()))}."
        listed = ", ".join(f"{day} ({shown(name)})" for name, day in days.items())
        return f"Measured on {listed}."

    def text(self) -> str:
        parts = [self.beginning(), self.search(self.main, SEARCH_LIMITS), self.one_client(),
                 self.writing(), self.reading(), self.memory(), self.growth(), self.many(),
                 self.large(), self.jrnl(), self.age(), self.limits(),
                 "## Where the time goes, and what was tried\n\n" + self.notes.strip() + "\n"]
        return "\n".join(part for part in parts if part)

    def beginning(self) -> str:
        def minutes(kind: str) -> str:
            value = self.results.get(kind)
            return f"{value:.0f} minutes" if value else "takes its time"

        words = self.results.get("machine", "not described")
        return BEGINNING.format(minutes=minutes("minutes"), full_minutes=minutes("fullMinutes"),
                                machine=paragraph(MACHINE.format(words=words), "  "))

    def search(self, name: str, limits: dict) -> str:
        figures = self.get("search", name)
        if not figures:
            return ""
        start = statistics.median(row["startMs"] for row in figures["all"].values())
        about = SEARCH.format(measured=self.measured("search", name), start=ms(start))
        return (f"## Search: {shown(name)}\n\n{paragraph(about)}\n\n"
                + self.queries(figures["all"], limits))

    def one_client(self) -> str:
        figures = self.get("search")
        if not figures or "one" not in figures:
            return ""
        limits = {query: 0.2 for query in figures["one"]}
        return ("## Search of one client's notes (`--client`)\n\n"
                + self.queries(figures["one"], limits))

    @staticmethod
    def queries(rows: dict, limits: dict) -> str:
        lines = []
        for query, row in rows.items():
            limit = limits.get(query)
            lines.append([f"`{query}`", f"{row['hits']:,}", ms(row["ms"]), ms(row["peerMs"]),
                          times(row["ratio"]), at_most(row["ratio"], limit, "×") if limit else "–",
                          peak(row["kilobytes"]), megabytes(row["read"])])
            if "bestRatio" in row:
                lines[-1].append(times(row["bestRatio"]))
        head = ("query | hits | tacit | SQLCipher | tacit ÷ SQLCipher | required | peak memory "
                "| read" + (" | counted in the index" if "bestRatio" in row else ""))
        return table(head, lines)

    def writing(self) -> str:
        rows = []
        if add := self.get("add"):
            rows += [["one durable add, in the library", ms(add["durableMs"]), ms(add["peerMs"]),
                      times(add["ratio"]), at_most(add["ratio"], 1.2, "×")],
                     ["the same, nine of ten are faster", ms(add["durableP90Ms"])],
                     ["`tacit add`, the whole process", ms(add["processMs"]), "–", "–",
                      at_most(add["processMs"], 40, "ms")]]
        if filled := self.get("import"):
            rows.append(["`import` of JSON Lines, committed",
                         notes_a_second(filled["notesPerSecond"]),
                         notes_a_second(filled["peerNotesPerSecond"]), faster(filled["ratio"]),
                         at_least(filled["ratio"], 3.5, "×")])
        if reindex := self.get("reindex"):
            rows.append(["`reindex`", notes_a_second(reindex["notesPerSecond"])])
        if size := self.get("size"):
            rows += [["bytes of the file", megabytes(size["bytes"]), megabytes(size["peerBytes"]),
                      times(size["ratio"]), at_most(size["ratio"], 0.97, "×")],
                     ["bytes of the file, per byte of text", number(size["bytes"] / size["text"]),
                      number(size["peerBytes"] / size["text"])]]
        head = "job | tacit | SQLCipher | ratio | required"
        return f"## Writing: {shown(self.main)}\n\n" + table(head, rows) if rows else ""

    def reading(self) -> str:
        rows = []
        if verify := self.get("verify"):
            of_text, of_file = verify["textPerSecond"], verify["bytesPerSecond"]
            rows.append(["`verify`, everything opened and checked",
                         f"{a_second(of_text)} of text, {a_second(of_file)} of the file",
                         at_least(of_text / 1e6, 150, "MB/s")])
        if export := self.get("export"):
            rows.append(["own export as JSON Lines, in the library",
                         a_second(export["bytesPerSecond"])])
        if warm := self.get("warm"):
            rows.append(["opening and locking with a running session, in the library",
                         ms(warm["openMs"])])
            rows += [[f"`{query}` once more in the same process", ms(warm["all"][query])]
                     for query in ("physician", "house")]
        return f"## Reading: {shown(self.main)}\n\n" + table("job | tacit | required", rows) \
            if rows else ""

    def memory(self) -> str:
        rows = []
        for part, name, limit in (("search", "search", 40), ("add", "add", 40),
                                  ("import", "import", 200), ("reindex", "reindex", 200),
                                  ("export", "own export, without the KDF", 60),
                                  ("verify", "verify", None)):
            if not (figures := self.get(part)):
                continue
            kilobytes = figures.get("kilobytes") or max(
                row["kilobytes"] for group in ("all", "one")
                for row in figures.get(group, {}).values())
            rows.append([name, peak(kilobytes), peak_at_most(kilobytes, limit) if limit else "–"])
        if not rows:
            return ""
        return (f"## Peak memory: {shown(self.main)}\n\nA command that asks for the passphrase "
                "takes Argon2id's 256 MiB besides.\n\n" + table("job | peak | required", rows))

    def growth(self) -> str:
        names = [name for name in dict.fromkeys((SMALL, self.main, LARGE))
                 if self.get("search", name)]
        if len(names) < 2:
            return ""
        rows = []
        for query in self.get("search", names[0])["all"]:
            cells = [self.get("search", name)["all"][query] for name in names]
            row = [f"`{query}`"]
            row += [f"{cell['hits']:,} in {ms(cell['ms'])}" for cell in cells]
            for before, after in zip(cells, cells[1:]):
                hits, time = after["hits"] / max(1, before["hits"]), after["ms"] / before["ms"]
                # The rare word stands in as many notes at every size: nothing to compare with.
                row.append(f"{times(hits)}, {times(time)}" + (MISSED if time > hits > 1 else ""))
            rows.append(row)
        head = ["query"] + [shown(name, clients=False) for name in names]
        head += ["hits grow, time grows"] * (len(names) - 1)
        imports = []
        for name in names:
            filled, size = self.get("import", name), self.get("size", name)
            if filled and size:
                imports.append([shown(name, clients=False),
                                notes_a_second(filled["notesPerSecond"]), faster(filled["ratio"]),
                                number(size["bytes"] / size["text"]), peak(filled["kilobytes"])])
        return (f"## Growth: 200 clients, more and more notes\n\n{self.measured('search', *names)} "
                "Required: time grows less than hits do.\n\n" + table(" | ".join(head), rows) + "\n"
                + table("`import` of | tacit | beside SQLCipher "
                        "| bytes of the file per byte of text | peak memory", imports))

    def many(self) -> str:
        rows = []
        for name in dict.fromkeys((self.main.replace("x200", "x2000"), "2000x2000",
                                   LARGE.replace("x200", "x2000"))):
            if not (size := self.get("size", name)):
                continue
            row = [shown(name), size["date"], megabytes(size["text"]), megabytes(size["bytes"])]
            if (index := size.get("index")) is not None:
                ratio = index / size["text"]
                row += [megabytes(index), times(ratio), at_most(index / 1e6, 6, "MB")
                        if name == "2000x2000" else at_most(ratio, 0.8, "×")]
            rows.append(row)
        if not rows:
            return ""
        rare = [[f"{row['notes']:,} notes", row["date"], ms(row["fewMs"]), ms(row["manyMs"]),
                 times(row["ratio"]), at_most(row["ratio"], 10, "×")]
                for row in self.results.get("rare", {}).values()]
        return ("## Many clients\n\n" + table(
            "notes | measured on | text | file | index | index ÷ text | required", rows)
            + "\nA word that stands in 20 notes, over ten times as many engagements:\n\n" + table(
                "of | measured on | 200 clients | 2,000 clients | ratio | required", rare))

    def large(self) -> str:
        if not self.get("search", LARGE):
            return ""
        rows = []
        for part, key, words, compared in (
                ("import", "notesPerSecond", notes_a_second, faster),
                ("reindex", "notesPerSecond", notes_a_second, None),
                ("verify", "textPerSecond", a_second, None),
                ("export", "bytesPerSecond", a_second, None),
                ("add", "durableMs", ms, times)):
            if figures := self.get(part, LARGE):
                rows.append([part, words(figures[key]),
                             compared(figures["ratio"]) if compared else "–",
                             peak(figures["kilobytes"])])
        if add := self.get("add", LARGE):
            rows.append(["add, the whole process", ms(add["processMs"]), "–",
                         peak(add["kilobytes"])])
        return self.search(LARGE, {}) + "\n" + table(
            "job | tacit | beside SQLCipher | peak memory", rows)

    def jrnl(self) -> str:
        figures = self.get("jrnl", SMALL)
        if not figures:
            return ""
        if "missing" in figures:
            return "## Beside jrnl\n\n`jrnl` could not be had: not compared.\n"
        rows = []
        for job, name in (("add", "add one note"), ("search", "search a word")):
            row = figures[job]
            rows.append([name, ms(row["ms"]), ms(row["peerMs"]), faster(1 / row["ratio"]),
                         f"{peak(row['kilobytes'])} and {peak(row['peerKilobytes'])}"])
        about = JRNL.format(measured=self.measured("jrnl", SMALL), version=figures["version"],
                            hits=figures["hits"], jrnl_hits=figures["jrnlHits"])
        return (f"## Beside jrnl: {figures['notes']:,} notes in an encrypted journal\n\n"
                f"{paragraph(about)}\n\n"
                + table("job | tacit | jrnl | tacit is | peak memory", rows))

    def age(self) -> str:
        figures = self.get("age", "100MB")
        if not figures:
            return ""
        if "missing" in figures:
            return "## Beside age\n\n`age` is not installed: not compared.\n"
        rows = [[job, ms(row["peerMs"]), ms(row["ms"]), faster(row["speed"]),
                 at_least(row["speed"], 0.8, "×"), peak(row["kilobytes"]),
                 peak_at_most(row["kilobytes"], 40)]
                for job, row in figures.items() if job in ("encrypt", "open")]
        return (f"## Beside age: 100 MB, one X25519 recipient, to /dev/null\n\n"
                f"{self.measured('age', '100MB')} Whole processes, starts included.\n\n" + table(
                    f"job | `age` {figures['version'].lstrip('v')} | Tacit's Age | Tacit is "
                    "| required | peak memory | required", rows))

    def limits(self) -> str:
        figures = self.get("limits")
        if not figures:
            return ""
        size = figures["bytes"]
        opening, sealing = 1e3 * size / figures["small"], 1e3 * size / figures["sealSmall"]
        writing, fsync = 1e3 * figures["writeSeconds"], figures["fsyncMs"]
        limits = [
            ["opening blocks of 2 KiB with XChaCha20-Poly1305, one core",
             a_second(figures["small"])],
            ["opening blocks of 64 KiB", a_second(figures["large"])],
            [f"sealing as many bytes as the vault has ({megabytes(size)}), 2 KiB each",
             ms(sealing)],
            ["opening as many", ms(opening)],
            ["writing as many one after the other, and one fsync", ms(writing)],
            ["64 KiB appended to a file, and fsync", ms(fsync)],
        ]
        floors: list[tuple[str, float, str, float]] = []
        if add := self.get("add"):
            floors.append(("one durable add", add["durableMs"], "one fsync", fsync))
        if filled := self.get("import"):
            took = 1e3 * int(self.main.split("x")[0]) / filled["notesPerSecond"]
            floors.append(("import", took, "sealing and writing the vault", sealing + writing))
        if verify := self.get("verify"):
            floors.append(("verify", 1e3 * verify["seconds"], "opening the vault", opening))
        if search := self.get("search"):
            for query in ("physician", "house"):
                row = search["all"][query]
                if row["read"]:
                    floors.append((f"search `{query}`", row["ms"],
                                   f"opening as much as it reads, {megabytes(row['read'])}",
                                   1e3 * row["read"] / figures["small"]))
        rows = [[job, ms(took), what, ms(floor), times(took / floor)]
                for job, took, what, floor in floors]
        return (f"## What the machine allows\n\n{self.measured('limits', self.main)} libsodium "
                f"{figures['sodium']} by itself on one core, and the same disk by itself.\n\n"
                + table("limit | measured", limits) + "\n" + table(
                    "job | tacit | compared with, on one core | which is | tacit takes", rows))
