"""A vault of its own to measure tacit with: its folders, its session, its commands."""
import json
import os
import pathlib
import sqlite3

from processes import Failed, Run, Starter

PASSPHRASE = "correct horse battery staple"
OWN_TABLES = {"vault", "slot", "object"}
"""What a vault's file holds besides an index; every other table is counted as the index."""


class Vault:
    """Used as a context: made at the beginning, locked at the end, whatever happens."""

    def __init__(self, build: pathlib.Path, folder: pathlib.Path, starter: Starter):
        self.program, self.probe = str(build / "tacit"), str(build / "BenchmarkProbe")
        self.folder, self.starter = folder, starter
        self.path = folder / "vault.tacit"
        self.secret = ["--passphrase-file", str(folder / "passphrase")]
        self.environment = {
            "HOME": str(folder), "XDG_STATE_HOME": str(folder / "state"),
            "XDG_DATA_HOME": str(folder / "data"), "TACIT_VAULT": str(self.path),
            "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "UTC"}

    def __enter__(self) -> "Vault":
        self.folder.mkdir(parents=True)
        secret = self.folder / "passphrase"
        secret.write_text(PASSPHRASE + "\n")
        secret.chmod(0o600)
        # The least that is allowed: no figure here has a passphrase's hash in it.
        self.run("init", "--holder", "Benchmark", "--role", "therapist", "--kdf-operations", "2",
                 "--kdf-memory", "64", "--recovery-file", str(self.folder / "recovery"),
                 *self.secret)
        self.unlock()
        return self

    def __exit__(self, *_) -> None:
        self.run("lock")

    def unlock(self) -> None:
        self.run("unlock", "--for", "6h", "--max", "12h", *self.secret)

    def run(self, *arguments: str, text: str | None = None,
            output: pathlib.Path | None = None) -> Run:
        return self.starter.run([self.program, *arguments], self.environment, text, output)

    def start(self) -> Run:
        """The program's start and end, and nothing between."""
        return self.run("--version")

    def search(self, query: str, client: str | None = None) -> Run:
        return self.run("search", query, *(["--client", client] if client else []))

    def hits(self, query: str, client: str | None = None) -> int:
        """How many records a search finds in all."""
        output = self.folder / "hits"
        self.run("search", "--json", query, *(["--client", client] if client else []),
                 output=output)
        return json.loads(output.read_text())["total"]

    def add(self, body: str, client: str) -> Run:
        return self.run("add", "progress-note", "--client", client, text=body)

    def take_in(self, source: pathlib.Path) -> Run:
        return self.run("import", str(source), "--create-clients")

    def reindex(self) -> Run | None:
        """`None` where this tacit has no such command."""
        try:
            return self.run("reindex")
        except Failed as failure:
            if failure.status == 64:
                return None
            raise

    def probed(self, *arguments: str, text: str | None = None) -> dict[str, float]:
        """What the library takes by itself (Benchmarks/Probe)."""
        output = self.folder / "probed"
        self.starter.run([self.probe, *arguments], self.environment, text, output)
        return json.loads(output.read_text())

    @property
    def bytes(self) -> int:
        return self.path.stat().st_size

    def index_bytes(self) -> int | None:
        """The bytes of the tables that are the index's; `None` where there are none.

        Whole pages, where the SQLite at hand counts them, else the bytes in the rows.
        """
        with sqlite3.connect(f"file:{self.path}?immutable=1", uri=True) as file:
            names = {name for name, in file.execute(
                "select name from sqlite_schema where type = 'table'")} - OWN_TABLES
            if not names:
                return None
            try:
                return sum(size for name, size in file.execute(
                    "select s.tbl_name, sum(d.pgsize) from dbstat d "
                    "join sqlite_schema s on s.name = d.name group by 1") if name in names)
            except sqlite3.OperationalError:
                return sum(self._row_bytes(file, name) for name in names)

    @staticmethod
    def _row_bytes(file: sqlite3.Connection, table: str) -> int:
        columns = [row[1] for row in file.execute(f"pragma table_info({table})")]
        lengths = " + ".join(f"ifnull(length({column}), 0)" for column in columns)
        return file.execute(f"select ifnull(sum({lengths}), 0) from {table}").fetchone()[0]
