"""The plaintext of objects: Docs/Format.md, sections Fields, Moment and Record."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from nacl import bindings as sodium
from nacl.exceptions import BadSignatureError

from sealed_object import Refused, demand, le, number

Note = dict[str, Any]
STATUSES = {1: "draft", 2: "signed", 3: "imported", 4: "withdrawn"}


class Fields:
    """Tags in ascending order; whatever is not asked for is refused by `done`."""

    def __init__(self, data: bytes, what: str):
        self.data, self.what = data, what

    def maybe(self, tag: int) -> bytes | None:
        if not self.data or self.data[0] != tag:
            return None
        end = 5 + number(self.data[1:5])
        demand(len(self.data) >= max(end, 5), "malformed", self.what)
        value, self.data = self.data[5:end], self.data[end:]
        return value

    def value(self, tag: int, size: int | None = None) -> bytes:
        value = self.maybe(tag)
        if value is None or size is not None and len(value) != size:
            raise Refused("malformed", self.what)
        return value

    def all(self, tag: int) -> list[bytes]:
        values: list[bytes] = []
        while (value := self.maybe(tag)) is not None:
            values.append(value)
        return values

    def number(self, tag: int) -> int:
        return number(self.value(tag, 8))

    def signed(self, tag: int) -> int:
        return int.from_bytes(self.value(tag, 8), "little", signed=True)

    def numbers(self, tag: int) -> list[int]:
        values = self.all(tag)
        demand(all(len(value) == 8 for value in values), "malformed", self.what)
        return [number(value) for value in values]

    def decode(self, value: bytes) -> str:
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("malformed", f"UTF-8 in {self.what}") from None

    def text(self, tag: int) -> str:
        return self.decode(self.value(tag))

    def maybe_text(self, tag: int) -> str | None:
        value = self.maybe(tag)
        return None if value is None else self.decode(value)

    def moment(self, tag: int) -> str:
        text = self.text(tag)
        demand(is_moment(text), "malformed", f"moment in {self.what}")
        return text

    def pairs(self, tag: int) -> list[list[str]]:
        found = []
        for value in self.all(tag):
            inner = Fields(value, self.what)
            found.append([inner.text(1), inner.text(2)])
            inner.done()
        return found

    def done(self) -> None:
        demand(not self.data, "malformed", f"rest of {self.what}")


def is_moment(text: str) -> bool:
    parts = re.fullmatch(
        r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2}):([0-9]{2})([+-])([0-9]{2}):([0-9]{2}))?",
        text,
    )
    if parts is None:
        return False
    year, month, day = (int(part) for part in parts.group(1, 2, 3))
    if not (year >= 1 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return False
    if parts.group(4) is None:
        return True
    hour, minute, second, east, west = (int(part) for part in parts.group(4, 5, 6, 8, 9))
    offset = east * 60 + west
    return (
        hour < 24
        and minute < 60
        and second < 60
        and west < 60
        and offset <= 1080
        and (offset > 0 or parts.group(7) == "+")
    )


def is_instant(seconds: int, offset: int) -> bool:
    return abs(offset) <= 1080 and -62_135_596_800 <= seconds + offset * 60 < 253_402_300_800


@dataclass
class Reference:
    """What a record says about a file that is attached to it."""

    id: bytes
    name: str
    length: int
    digest: bytes


@dataclass
class Revision:
    """A revision: what it says, and what vouches for it and for the one before."""

    note: Note
    references: list[Reference]
    previous: bytes
    # Fields 1 and 3 to 8, as they stand there.
    content: bytes
    # Field 17, as it stands there.
    findings: bytes | None
    signature: bytes | None
    # Field 18, as it stands there.
    provenance: bytes | None = None


def parse_revision(text: bytes, revision: int) -> Revision:
    fields = Fields(text, "record")
    kind = fields.text(1)
    content = text[: len(text) - len(fields.data)]
    status, rest = number(fields.value(2, 1)), fields.data
    demand(status in STATUSES, "malformed", "status")
    at = fields.moment(3) if fields.data[:1] == b"\x03" else None
    title = fields.maybe_text(4)
    tags = [fields.decode(tag) for tag in fields.all(5)]
    pairs = fields.pairs(6)
    body = fields.maybe_text(7)
    demand(title != "" and body != "", "malformed", "an empty text that is written down")
    references = []
    for value in fields.all(8):
        inner = Fields(value, "attachment")
        references.append(
            Reference(inner.value(1, 16), inner.text(2), inner.number(3), inner.value(4, 32))
        )
        inner.done()
    content += rest[: len(rest) - len(fields.data)]
    demand(is_instant(fields.signed(9), fields.signed(10)), "malformed", "time of writing")
    parents, heads = fields.numbers(11), fields.numbers(12)
    for numbers in (parents, heads):
        in_order = all(one < other for one, other in pairwise(numbers))
        in_range = all(1 <= one < revision for one in numbers)
        demand(in_order and in_range, "malformed", "parents or heads")
    previous = fields.maybe(13)
    demand((len(previous) == 32 if previous else False) == (revision > 1), "malformed", "previous")
    external = fields.maybe_text(14)
    signature, withdrawal = fields.maybe(15), fields.maybe_text(16)
    findings = fields.maybe(17)
    provenance = fields.maybe(18)
    if provenance is not None:
        check_provenance(provenance)
    fields.done()
    demand(withdrawal != "", "malformed", "an empty reason that is written down")
    check_standing(status, revision, heads, signature, withdrawal)
    note = {
        "kind": kind,
        "status": STATUSES[status],
        "at": at,
        "title": title or "",
        "tags": tags,
        "fields": pairs,
        "body": body or "",
        "externalID": external,
        "otherHeads": heads,
    }
    note["screened"], note["findings"] = parse_findings(findings, note)
    return Revision(note, references, previous or b"", content, findings, signature, provenance)


def check_provenance(text: bytes) -> None:
    """Section Provenance."""
    fields = Fields(text, "provenance")
    fields.value(1, 16)
    sender, _ = fields.maybe_text(2), fields.value(3, 32)
    role = number(fields.value(4, 1))
    author = fields.maybe_text(5)
    revision = fields.number(6) if fields.data[:1] == b"\x06" else None
    status = fields.maybe(7)
    if fields.data[:1] == b"\x08":
        fields.moment(8)
    key, signature = fields.maybe(9), fields.maybe(10)
    first = fields.maybe(11)
    files = fields.all(12)
    fields.done()
    demand(role in (1, 2, 3) and "" not in (sender, author), "malformed", "provenance")
    demand(revision != 0 and (revision is None) == (status is None), "malformed", "provenance")
    known = status is None or (len(status) == 1 and status[0] in STATUSES)
    demand(known, "malformed", "status in a provenance")
    demand((key is None) == (signature is None), "malformed", "signature in a provenance")
    sizes = [(key, 32), (signature, 64), (first, 32)]
    demand(all(v is None or len(v) == size for v, size in sizes), "malformed", "provenance")
    demand(all(len(file) == 16 for file in files), "malformed", "files in a provenance")


def check_address_book(text: bytes) -> None:
    """Section Role objects, Address book."""

    def ascending(values: list[bytes], size: int) -> bool:
        sized = all(len(value) == size for value in values)
        return sized and all(one < other for one, other in pairwise(values))

    fields = Fields(text, "address book")
    contacts, sent, received = [], [], []
    for value in fields.all(1):
        inner = Fields(value, "contact")
        contacts.append(inner.value(1, 16))
        name = inner.text(2)
        keys = [inner.maybe(3), inner.maybe(4)]
        inner.moment(5)
        if inner.data[:1] == b"\x06":
            inner.moment(6)
        later = [inner.maybe(7), inner.maybe(8)]
        inner.done()
        sized = all(key is None or len(key) == 32 for key in keys + later)
        demand(name != "" and any(keys) and sized, "malformed", "contact")
    for value in fields.all(2):
        inner = Fields(value, "sent packages")
        sent.append(inner.value(1, 32))
        demand(inner.number(2) > 0, "malformed", "sent packages")
        inner.done()
    for value in fields.all(3):
        inner = Fields(value, "received packages")
        received.append(inner.value(1, 32))
        demand(inner.number(2) > 0, "malformed", "received packages")
        packages = inner.all(3)
        demand(bool(packages) and ascending(packages, 16), "malformed", "received packages")
        inner.done()
    fields.done()
    in_order = ascending(contacts, 16) and ascending(sent, 32) and ascending(received, 32)
    demand(in_order, "malformed", "address book")


CATEGORIES = {
    *("S1", "S2", "S3", "S4", "S5", "A1", "A2", "A3", "U1", "I1", "I2", "C1"),
    *("D1", "D2", "D3", "T1", "T2", "P1", "R1", "target"),
}
LEVELS = {"urgent", "referral", "scope", "advice", "info"}
QUALIFIERS = [
    *("negated", "possible", "hypothetical", "historical", "other-person"),
    *("client-reported", "professional-reported", "question", "goal"),
]


def parse_findings(text: bytes | None, note: Note) -> tuple[bool, list[list[str]]]:
    """Section Findings: whether the screening ran, and what it said."""
    if text is None:
        return True, []
    fields = Fields(text, "findings")
    mark = fields.maybe(1)
    found = [parse_finding(value, note) for value in fields.all(2)]
    fields.done()
    demand(mark in (None, b"") and (mark is None) == bool(found), "malformed", "findings")
    return mark is None, found


def parse_finding(value: bytes, note: Note) -> list[str]:
    fields = Fields(value, "finding")
    category, level, rule = fields.text(1), fields.text(2), fields.maybe_text(3)
    demand(category in CATEGORIES and level in LEVELS and rule != "", "malformed", "finding")
    place = number(fields.value(4, 1))
    demand(place in (1, 2, 3), "malformed", "finding")
    name = fields.text(5) if place == 3 else {1: "title", 2: "body"}[place]
    named = [value for field, value in note["fields"] if field == name]
    texts = named if place == 3 else [note[name]]
    start, length = fields.number(6), fields.number(7)
    demand(bool(texts) and 0 < length <= len(texts[0]) - start, "malformed", "passage")
    qualifiers = [fields.decode(word) for word in fields.all(8)]
    demand(qualifiers == [w for w in QUALIFIERS if w in qualifiers], "malformed", "qualifiers")
    settled = fields.maybe(9)
    fields.done()
    words = texts[0][start : start + length]
    how = [] if settled is None else parse_settlement(settled)
    return [category, level, name, words, *qualifiers, *how]


def parse_settlement(value: bytes) -> list[str]:
    fields = Fields(value, "settlement")
    way, text = fields.text(1), fields.maybe_text(2)
    demand(way in ("client-reported", "reason") and text != "", "malformed", "settlement")
    demand(way != "reason" or text is not None, "malformed", "settlement")
    demand(is_instant(fields.signed(3), fields.signed(4)), "malformed", "settlement")
    fields.done()
    return [way, text or ""]


def check_standing(
    status: int, revision: int, heads: list[int], signature: bytes | None, withdrawal: str | None
) -> None:
    """What may stand in one revision: section Signature."""
    signed = signature is not None
    fits = {
        1: not signed,
        2: signed and revision > 1 and not heads,
        3: not signed,
        4: not signed or revision > 2,
    }[status]
    demand(fits, "malformed", "a signature and a status")
    demand(withdrawal is None or status == 4, "malformed", "a reason and a status")


def check_succession(later: Revision, earlier: Revision) -> None:
    """Nothing follows what is final but what withdraws it."""
    before, after = earlier.note["status"], later.note["status"]
    demand(earlier.provenance == later.provenance, "malformed", "another provenance")
    demand(before != "withdrawn", "malformed", "a revision after a withdrawn one")
    if before == "signed" or after == "withdrawn":
        same = (later.content, later.findings, later.signature) == (
            earlier.content,
            earlier.findings,
            earlier.signature,
        )
        demand(after == "withdrawn" and before != "draft" and same, "malformed", "a final revision")


def check_signature(revision: Revision, number: int, record: bytes, role: int, key: bytes) -> None:
    """Section Signature: who signed, and that it holds."""
    if revision.signature is None:
        return
    what = "signature of a record"
    fields = Fields(revision.signature, what)
    demand(is_instant(fields.signed(1), fields.signed(2)), "malformed", what)
    fields.text(3)
    signer_role, public_key = fields.value(4, 1), fields.value(5, 32)
    statement = revision.signature[: len(revision.signature) - len(fields.data)]
    value = fields.value(6, 64)
    fields.done()
    demand(signer_role == bytes([role]), "malformed", what)
    demand(public_key == key, "signature", what)
    signed = number - 1 if revision.note["status"] == "withdrawn" else number
    message = signature_message(record, signed, revision.content, statement)
    try:
        sodium.crypto_sign_open(value + message, public_key)
    except (BadSignatureError, ValueError):
        raise Refused("signature", what) from None


def signature_message(record: bytes, revision: int, content: bytes, statement: bytes) -> bytes:
    place = b"tacit1 signature" + record + le(revision, 8)
    return place + le(len(content), 4) + content + statement
