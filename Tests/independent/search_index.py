"""The index of a compartment, opened and checked whole: Docs/Format.md, section Index."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Protocol

from fields import STATUSES, Note
from sealed_object import demand, le, number, open_block, segment_key

SEGMENT, BLOCK = 21, 22
VERSION, SEGMENT_LIMIT, PART_LIMIT, SEAL_SIZE = 1, 2, 32, 56
BLOCK_SIZE, GROUP_SIZE, GAP = 2_016, 64, 128
TERM_LIMIT, INLINE_LIMIT, STRETCH_LIMIT, LENGTH_LIMIT = 128, 64, 1 << 30, 1 << 31
NO_TIME = -(1 << 63)
STATUS_NUMBERS = {word: status for status, word in STATUSES.items()}


class Domain(Protocol):
    """What an index needs of its compartment: `read_vault.Domain` has it."""

    key: bytes
    label: str

    def place(self, kind: int, object_id: bytes, revision: int) -> bytes: ...


def require(condition: object, what: str) -> None:
    demand(condition, "malformed", f"index: {what}")


# Numbers


class Cursor:
    """Reads one stretch of bytes from front to back."""

    def __init__(self, data: bytes, start: int = 0, end: int | None = None):
        self.data, self.position = data, start
        self.end = len(data) if end is None else end
        require(start <= self.end <= len(data), "a stretch that is not there")

    @property
    def left(self) -> int:
        return self.end - self.position

    def take(self, size: int) -> bytes:
        require(size <= self.left, "the end comes too early")
        self.position += size
        return self.data[self.position - size : self.position]

    def byte(self) -> int:
        return self.take(1)[0]

    def flag(self) -> bool:
        value = self.byte()
        require(value < 2, "a flag")
        return value == 1

    def number(self, limit: int = 1 << 63) -> int:
        value = self.byte()
        if value == 255:
            value = 4_080 + self._long()
        elif value >= 240:
            value = 240 + (value - 240) * 256 + self.byte()
        require(value < limit, "a number that is too large")
        return value

    def _long(self) -> int:
        value = 0
        for shift in range(0, 70, 7):
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                require(byte > 0 or shift == 0, "a number with a byte too many")
                return value
        require(False, "a number without end")
        return value

    def signed(self) -> int:
        value = self.number(1 << 64)
        return value >> 1 ^ -(value & 1)

    def ascending(self, limit: int) -> list[int]:
        values: list[int] = []
        for _ in range(self.number(limit + 1)):
            values.append((values[-1] if values else -1) + 1 + self.number())
            require(values[-1] < limit, "a document that there is not")
        return values

    def done(self, what: str) -> None:
        require(self.left == 0, f"rest of {what}")


# Root


@dataclass
class Part:
    """What the root says about one part of a segment: its layout."""

    documents: int
    # Where dictionary, postings, positions and documents end.
    ends: list[int]
    first_terms: list[bytes]
    groups: list[int]
    dead: list[int]
    hidden: list[int]
    lengths: list[int]
    title_lengths: list[int]

    @classmethod
    def parse(cls, cursor: Cursor) -> Part:
        documents = cursor.number(cursor.end)
        require(documents > 0, "a part without documents")
        ends = list(accumulate(cursor.number(STRETCH_LIMIT) for _ in range(4)))
        first_terms = []
        for _ in range(BLOCK_SIZE, ends[0], BLOCK_SIZE):
            size = cursor.byte()
            require(1 <= size <= TERM_LIMIT, "length of a term")
            first_terms.append(cursor.take(size))
        groups = [0]
        for _ in range(GROUP_SIZE, documents, GROUP_SIZE):
            groups.append(groups[-1] + cursor.number())
            require(groups[-1] < ends[3] - ends[2], "a group that is not there")
        dead, hidden = cursor.ascending(documents), cursor.ascending(documents)
        has_titles = cursor.flag()
        lengths = [cursor.number(LENGTH_LIMIT) for _ in range(documents)]
        titles = [cursor.number(LENGTH_LIMIT) if has_titles else 0 for _ in range(documents)]
        require(any(titles) == has_titles, "titles of no length")
        return cls(documents, ends, first_terms, groups, dead, hidden, lengths, titles)

    @property
    def size(self) -> int:
        return self.ends[3]


@dataclass
class Segment:
    """What the root says about one segment."""

    seal: bytes
    is_whole: bool
    parts: list[Part]
    rows: list[int]

    @classmethod
    def parse(cls, cursor: Cursor) -> Segment:
        seal, count = cursor.take(SEAL_SIZE), cursor.byte()
        require(count <= PART_LIMIT, "parts")
        parts = [Part.parse(cursor) for _ in range(max(count, 1))]
        size = sum(part.size for part in parts)
        blocks = 1 if count else -(-size // BLOCK_SIZE)
        return cls(seal, count > 0, parts, [cursor.number() for _ in range(blocks)])

    @property
    def size(self) -> int:
        return sum(part.size for part in self.parts)

    def size_of(self, block: int) -> int:
        return self.size if self.is_whole else min(BLOCK_SIZE, self.size - block * BLOCK_SIZE)

    def open(self, domain: Domain, take: Callable[[int], bytes]) -> list[tuple[Part, bytes]]:
        """The bytes of each part, out of the segment's blocks, each out of its row."""
        segment = self.seal[:16]
        key = segment_key(domain.key, domain.label, domain.place(SEGMENT, segment, 0), self.seal)
        opened = []
        for block, row in enumerate(self.rows):
            place = domain.place(BLOCK, segment, block)
            # Blocks of a segment that is cut have one length; the last is filled with zero bytes.
            length = self.size if self.is_whole else BLOCK_SIZE
            text = open_block(key, place, block, length, self.is_whole, take(row))
            size = self.size_of(block)
            require(not any(text[size:]), "filling of the last block")
            opened.append(text[:size])
        cursor = Cursor(b"".join(opened))
        return [(part, cursor.take(part.size)) for part in self.parts]


def parse_root(data: bytes) -> list[Segment] | None:
    """The segments of an index; `None` for a version that nobody here knows."""
    cursor = Cursor(data)
    if cursor.byte() != VERSION:
        return None
    documents, positions, count = cursor.number(), cursor.number(), cursor.byte()
    require(count <= SEGMENT_LIMIT, "segments")
    segments = [Segment.parse(cursor) for _ in range(count)]
    cursor.done("the root")
    living = [
        part.lengths[document]
        for segment in segments
        for part in segment.parts
        for document in range(part.documents)
        if document not in part.dead
    ]
    require(documents == len(living) and positions == sum(living), "counts")
    return segments


# Documents


@dataclass
class Row:
    """What the table of documents says about one."""

    id: bytes
    revision: int
    sort_key: int
    facts: bytes
    names: bytes
    starts: list[int]
    # At each position the terms that stand there, and whether each may stand beside another.
    terms: dict[int, dict[bytes, bool]] = field(default_factory=dict)

    @classmethod
    def parse(cls, cursor: Cursor, before: Row | None) -> Row:
        row_id, revision, sort_key = cursor.take(16), cursor.number(), cursor.signed()
        facts = cls.shared(cursor, before and before.facts)
        names = cls.shared(cursor, before and before.names)
        steps = [cursor.number() for _ in range(cursor.number(cursor.end + 1))]
        starts = list(accumulate(steps))
        require(not starts or starts[-1] < LENGTH_LIMIT, "a part that begins too late")
        return cls(row_id, revision, sort_key, facts, names, starts)

    @staticmethod
    def shared(cursor: Cursor, before: bytes | None) -> bytes:
        size = cursor.number()
        if size > 0:
            return cursor.take(size - 1)
        require(before is not None, "a row that shares with none")
        return before or b""

    def parts(self, length: int) -> list[tuple[bytes, range]]:
        """The names of the parts, each with its positions."""
        names, cursor = [], Cursor(self.names)
        while cursor.left:
            names.append(cursor.take(cursor.byte()))
        require(len(names) == len(self.starts) and self.starts[:1] in ([], [0]), "parts")
        sizes = []
        for start, following in zip(self.starts, self.starts[1:]):
            require(following == start or following > start + GAP, "a part's beginning")
            sizes.append(max(0, following - start - GAP))
        rest = length - sum(sizes)
        require(rest == 0 or rest > 0 and bool(names), "a document's length")
        sizes += [rest] * (len(names) - len(sizes))
        spans = [range(start, start + size) for start, size in zip(self.starts, sizes)]
        return list(zip(names, spans))


class PartReader:
    """The bytes of a part, read from front to back."""

    def __init__(self, part: Part, data: bytes):
        self.part, self.data = part, data
        self.rows = self._documents()
        ends = part.ends
        self.postings = Cursor(data, ends[0], ends[1])
        self.positions = Cursor(data, ends[1], ends[2])
        self._dictionary()
        self.postings.done("the postings")
        self.positions.done("the positions")

    def _documents(self) -> list[Row]:
        part, rows = self.part, []
        table = part.ends[2]
        ends = [*part.groups[1:], part.ends[3] - table]
        for group, (start, end) in enumerate(zip(part.groups, ends)):
            cursor, row = Cursor(self.data, table + start, table + end), None
            for _ in range(min(GROUP_SIZE, part.documents - group * GROUP_SIZE)):
                row = Row.parse(cursor, row)
                rows.append(row)
            cursor.done("a group of documents")
        return rows

    # Dictionary

    def _dictionary(self) -> None:
        part, end = self.part, self.part.ends[0]
        starts = (self.postings.position, self.positions.position)
        last = b""
        for page, start in enumerate(range(0, end, BLOCK_SIZE)):
            cursor = Cursor(self.data, start, min(start + BLOCK_SIZE, end))
            count = number(cursor.take(2))
            streams = (self.postings.position, self.positions.position)
            said = (starts[0] + cursor.number(), starts[1] + cursor.number())
            require(count > 0 and said == streams, "head of a page")
            term = b""
            for entry in range(count):
                term = self._entry(cursor, term)
                require(term > last, "order of terms")
                last = term
                if page > 0 and entry == 0:
                    require(term == part.first_terms[page - 1], "first term of a page")
            require(not any(cursor.take(cursor.left)), "rest of a page")

    def _entry(self, cursor: Cursor, before: bytes) -> bytes:
        first, second = cursor.byte(), cursor.byte()
        term = before[: first & 0x7F] + cursor.take((second & 0x7F) + 1)
        shared = len(os.path.commonprefix([before, term]))
        require(first & 0x7F == min(shared, 127), "bytes that terms share")
        require(len(term) <= TERM_LIMIT, "length of a term")
        is_secondary = first >= 0x80
        if second >= 0x80:
            self._put(term, is_secondary, cursor.number(self.part.documents), [cursor.number()])
            return term
        counts = cursor.number()
        position_size, size = cursor.number(LENGTH_LIMIT), cursor.number(LENGTH_LIMIT)
        require((size <= INLINE_LIMIT) == (counts & 1), "place of postings")
        stream = cursor if counts & 1 else self.postings
        postings = Cursor(stream.take(size))
        positions = Cursor(self.positions.take(position_size))
        self._postings(term, is_secondary, counts >> 1, postings, positions)
        return term

    # Postings, Positions

    def _postings(
        self, term: bytes, is_secondary: bool, count: int, postings: Cursor, positions: Cursor
    ) -> None:
        require(count > 0, "a term in no document")
        document, occurrences, in_title = -1, 0, 0
        for _ in range(count):
            head = postings.number()
            document, occurrences, in_title = document + 1 + (head >> 1), 1, 0
            require(document < self.part.documents, "a document that there is not")
            if head & 1:
                counts = postings.number()
                occurrences, in_title = counts >> 1, postings.number() if counts & 1 else 0
                require(0 < occurrences >= in_title, "occurrences of a term")
                require(occurrences > 1 or in_title > 0, "a posting with a flag for nothing")
                require(bool(in_title) == bool(counts & 1), "occurrences in a title")
            places = list(accumulate(positions.number() + 1 for _ in range(occurrences)))
            places = [place - 1 for place in places]
            title = self.part.title_lengths[document]
            require(sum(place < title for place in places) == in_title, "occurrences in a title")
            self._put(term, is_secondary, document, places)
        postings.done("postings")
        positions.done("positions")
        require(count > 1 or occurrences > 1 or in_title > 0, "an entry that is a single one")

    def _put(self, term: bytes, is_secondary: bool, document: int, places: list[int]) -> None:
        row = self.rows[document]
        for place in places:
            row.terms.setdefault(place, {})[term] = is_secondary


# What an index must say about records


def parts_of(note: Note) -> list[tuple[bytes, str]]:
    texts = [("title", note["title"]), *(("tags", tag) for tag in note["tags"])]
    texts += [(name, value) for name, value in note["fields"]] + [("body", note["body"])]
    return [(name.encode()[:255], text) for name, text in texts if text]


def time_of(note: Note) -> tuple[int, bytes]:
    """The sort key, and what the facts say about the time."""
    if note["at"] is None:
        return NO_TIME, b"\0"
    moment = datetime.datetime.fromisoformat(note["at"])
    offset = moment.utcoffset()
    local = moment.replace(tzinfo=None)
    # In whole seconds: an instant may lie beyond the years that `datetime` knows.
    seconds = (local.date().toordinal() - 719_163) * 86_400
    seconds += local.hour * 3_600 + local.minute * 60 + local.second
    if offset is None:
        return seconds, b"\1"
    minutes = offset // datetime.timedelta(minutes=1)
    return seconds - minutes * 60, b"\2" + (minutes & 0xFFFF).to_bytes(2, "little")


def facts_of(note: Note) -> bytes:
    kind = note["kind"].encode()
    tags = b"".join(le(len(tag.encode()), 4) + tag.encode() for tag in note["tags"])
    status = bytes([STATUS_NUMBERS[note["status"]]])
    return status + time_of(note)[1] + bytes([len(kind) & 0xFF]) + kind + tags


def plain_words(text: str) -> list[bytes] | None:
    """The terms of a text that needs no rules: words of ASCII letters and digits between spaces."""
    if re.fullmatch(r"[A-Za-z0-9 \n]*", text) is None:
        return None
    return [word.lower().encode()[:TERM_LIMIT] for word in text.split()]


def check_document(
    row: Row, length: int, title_length: int, is_hidden: bool, revision: int, note: Note
) -> None:
    require(row.revision == revision, "revision of a record")
    require(row.facts == facts_of(note) and row.sort_key == time_of(note)[0], "facts of a record")
    require(is_hidden == (note["status"] == "withdrawn"), "whether a record is hidden")
    parts, texts = row.parts(length), parts_of(note)
    require([name for name, _ in parts] == [name for name, _ in texts], "parts of a record")
    titled = len(parts[0][1]) if note["title"] else 0
    require(title_length == titled, "length of a title")
    for (_, positions), (_, text) in zip(parts, texts):
        words = plain_words(text)
        if words is not None:
            found = [list(row.terms.get(position, ())) for position in positions]
            require(found == [[word] for word in words], "terms of a record")


def check_positions(row: Row, length: int, title_length: int) -> None:
    """Every position of a document has a term, and no other place has one."""
    parts = row.parts(length)
    positions = {position for _, span in parts for position in span}
    require(set(row.terms) == positions, "positions of a document")
    require(title_length <= (len(parts[0][1]) if parts else 0), "length of a title")
    for terms in row.terms.values():
        alone = sum(not is_secondary for is_secondary in terms.values())
        require(alone <= 1, "terms at one position")


def check_index(
    data: bytes,
    domain: Domain,
    take: Callable[[int], bytes],
    records: dict[bytes, tuple[int, Note]],
) -> None:
    """An index against the records of its compartment: revision and note by identifier."""
    demand(data, "missing", "an index that was lost")
    segments = parse_root(data)
    if segments is None:
        return
    found: set[bytes] = set()
    for part, text in (opened for segment in segments for opened in segment.open(domain, take)):
        for document, row in enumerate(PartReader(part, text).rows):
            length, title = part.lengths[document], part.title_lengths[document]
            check_positions(row, length, title)
            if document in part.dead:
                continue
            require(row.id in records and row.id not in found, "a record that there is not")
            found.add(row.id)
            revision, note = records[row.id]
            check_document(row, length, title, document in part.hidden, revision, note)
    require(found == set(records), "a record that is left out")
