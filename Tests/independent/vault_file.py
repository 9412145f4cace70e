"""The file of a vault, before any key: Docs/Format.md, section File."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from typing import Any

from sealed_object import Refused, demand, digest

SCHEMA = [
    "CREATE TABLE vault(n INTEGER PRIMARY KEY, header BLOB NOT NULL)",
    "CREATE TABLE slot(n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
    "CREATE TABLE object(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, sealed BLOB NOT NULL)",
]


@dataclass
class VaultFile:
    vault: bytes
    slots: list[bytes]
    objects: dict[bytes, bytes]

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
    ) -> tuple[bytes, list[bytes], dict[bytes, bytes]]:
        def rows(sql: str) -> list[tuple[Any, ...]]:
            return connection.execute(sql).fetchall()

        connection.execute("PRAGMA trusted_schema = OFF")
        demand(rows("PRAGMA application_id") == [(0x54414354,)], "malformed", "application_id")
        demand(rows("PRAGMA user_version") == [(1,)], "malformed", "format version")
        schema = rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
        demand([row[0] for row in schema] == SCHEMA, "malformed", "schema")
        demand(rows("PRAGMA integrity_check") == [("ok",)], "damaged", "SQLite structure")
        headers = rows("SELECT n, header FROM vault")
        demand(len(headers) == 1 and headers[0][0] == 1, "malformed", "vault header")
        slots = [row[0] for row in rows("SELECT bytes FROM slot ORDER BY n")]
        objects = rows("SELECT id, sealed FROM object")
        blobs = [headers[0][1], *slots, *(value for row in objects for value in row)]
        demand(all(isinstance(blob, bytes) for blob in blobs), "malformed", "a column")
        header = headers[0][1]
        demand(len(header) == 49 and digest(header[:17]) == header[17:], "damaged", "vault header")
        demand(header[0] == 1, "malformed", "vault header")
        demand(all(len(row[0]) == 16 for row in objects), "malformed", "identifier of a row")
        return header[1:17], slots, dict(objects)
