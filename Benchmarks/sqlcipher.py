"""SQLCipher with FTS5: what a programmer would take for encrypted notes that can be searched.

AES-256 with a raw key (no passphrase's hash), WAL, synchronous = full, an FTS5 table whose content
is the table of notes, accents folded. Times are the engine's own inside this process: an
interpreter's start is not counted against it, nor is reading JSON.
"""
import itertools
import json
import pathlib
import time

import sqlcipher3

KEY = "00" * 31 + "01"
BATCH = 10_000


def connect(path: pathlib.Path) -> sqlcipher3.Connection:
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute(f"pragma key = \"x'{KEY}'\"")
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    return connection


def version() -> str:
    connection = sqlcipher3.connect(":memory:")
    cipher, = connection.execute("pragma cipher_version").fetchone()
    return f"SQLCipher {cipher} (SQLite {sqlcipher3.sqlite_version})"


class Database:
    """One file of notes with its index; a connection stays open, as that of a program would."""

    def __init__(self, path: pathlib.Path):
        self.path = path
        self.connection = connect(path)
        for statement in (
                "create table notes(id integer primary key, client text, at text, body text)",
                "create index by_client on notes(client)",
                "create virtual table fts using fts5(body, content='notes', content_rowid='id', "
                "tokenize='unicode61 remove_diacritics 2')"):
            self.connection.execute(statement)

    def close(self) -> None:
        self.connection.close()

    def fill(self, source: pathlib.Path) -> float:
        """Inserts all notes of a JSON Lines file in one transaction; seconds."""
        seconds, number = 0.0, itertools.count(1)
        with open(source, encoding="utf-8") as file:
            self.connection.execute("begin")
            while batch := [json.loads(line) for line in itertools.islice(file, BATCH)]:
                rows = [(next(number), n["client"], n["at"], n["body"]) for n in batch]
                start = time.monotonic()
                for row in rows:
                    self.connection.execute("insert into notes values(?,?,?,?)", row)
                    self.connection.execute("insert into fts(rowid, body) values(?,?)",
                                            (row[0], row[3]))
                seconds += time.monotonic() - start
            start = time.monotonic()
            self.connection.execute("commit")
        return seconds + time.monotonic() - start

    def bytes(self) -> int:
        """The size of the file, its log taken in."""
        self.connection.execute("pragma wal_checkpoint(truncate)")
        return self.path.stat().st_size

    def add(self, client: str, at: str, body: str) -> float:
        """Inserts one note durably; seconds."""
        start = time.monotonic()
        self.connection.execute("begin immediate")
        self.connection.execute("insert into notes(client, at, body) values(?,?,?)",
                                (client, at, body))
        self.connection.execute("insert into fts(rowid, body) values(last_insert_rowid(), ?)",
                                (body,))
        self.connection.execute("commit")
        return time.monotonic() - start

    def search(self, query: str, client: str | None = None,
               count_in_index: bool = False) -> tuple[float, int]:
        """Opens, finds the best 20 with snippets and the exact total, closes; seconds and total.

        Hits are joined to their notes to be shown, and with a client to be chosen. The total is
        counted over the same join, or where that is asked for and no client is, in the index alone,
        which is the fastest form of the query that we know.
        """
        only, values = ("and n.client = ?", (query, client)) if client else ("", (query,))
        joined = f"from fts join notes n on n.id = fts.rowid where fts match ? {only}"
        counted = "from fts where fts match ?" if count_in_index and not client else joined
        start = time.monotonic()
        connection = connect(self.path)
        connection.execute("select n.id, n.client, n.at, snippet(fts, 0, '[', ']', '…', 12) "
                           f"{joined} order by rank limit 20", values).fetchall()
        total, = connection.execute(f"select count(*) {counted}", values).fetchone()
        connection.close()
        return time.monotonic() - start, total
