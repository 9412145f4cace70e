"""The file of a vault, before any key: Docs/Format.md, section File."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from typing import Any

from sealed_object import Refused, demand, digest

TABLES = [
    "CREATE TABLE vault(n INTEGER PRIMARY KEY, header BLOB NOT NULL)",
    "CREATE TABLE slot(n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
    "CREATE TABLE object(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, sealed BLOB NOT NULL)",
    "CREATE TABLE block(n INTEGER PRIMARY KEY, sealed BLOB NOT NULL)",
]
# How many of them each format version has.
TABLE_COUNTS = {1: 3, 2: 4, 3: 4, 4: 4}


@dataclass
class VaultFile:
    vault: bytes
    slots: list[bytes]
    objects: dict[bytes, bytes]
    blocks: dict[int, bytes]

    @classmethod
    def read(cls, path: str) -> VaultFile:
        with open(path, "rb") as file:
            demand(file.read(16) == b"SQLite format 3\0", "malformed", "file")
        for suffix in ("-wal", "-journal"):
            log = path + suffix
            unsettled = os.path.exists(log) and os.path.getsize(log) > 0
            demand(not unsettled, "malformed", f"a log lies beside the file ({suffix})")
        uri = "file:" + path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
        connection = sqlite3.connect(uri + "?immutable=1", uri=True)
        try:
            return cls(*cls._tables(connection))
        except sqlite3.DatabaseError:
            raise Refused("damaged", "SQLite structure") from None
        finally:
            connection.close()

    @staticmethod
    def _tables(
        connection: sqlite3.Connection,
    ) -> tuple[bytes, list[bytes], dict[bytes, bytes], dict[int, bytes]]:
        def rows(sql: str) -> list[tuple[Any, ...]]:
            return connection.execute(sql).fetchall()

        connection.execute("PRAGMA trusted_schema = OFF")
        demand(rows("PRAGMA application_id") == [(0x54414354,)], "malformed", "application_id")
        version = rows("PRAGMA user_version")[0][0]
        demand(version in TABLE_COUNTS, "malformed", "format version")
        schema = rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
        tables = TABLES[: TABLE_COUNTS[version]]
        demand([row[0] for row in schema] == tables, "malformed", "schema")
        demand(rows("PRAGMA integrity_check") == [("ok",)], "damaged", "SQLite structure")
        headers = rows("SELECT n, header FROM vault")
        demand(len(headers) == 1 and headers[0][0] == 1, "malformed", "vault header")
        slots = [row[0] for row in rows("SELECT bytes FROM slot ORDER BY n")]
        objects = rows("SELECT id, sealed FROM object")
        blocks = dict(rows("SELECT n, sealed FROM block") if version > 1 else [])
        blobs = [headers[0][1], *slots, *(value for row in objects for value in row)]
        blobs += blocks.values()
        demand(all(isinstance(blob, bytes) for blob in blobs), "malformed", "a column")
        header = headers[0][1]
        demand(len(header) == 49 and digest(header[:17]) == header[17:], "damaged", "vault header")
        demand(header[0] == 1, "malformed", "vault header")
        demand(all(len(row[0]) == 16 for row in objects), "malformed", "identifier of a row")
        return header[1:17], slots, dict(objects), blocks
