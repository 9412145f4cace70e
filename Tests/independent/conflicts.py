"""Who is in which practice: Docs/Format.md, section Conflict index."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import argon2.low_level as argon2

from fields import Fields
from sealed_object import NONE, context, demand, digest, keyed, le, open_sealed

INDEX, SHARE = 14, 15
ENTRY_COUNT = 344
NAME_AND_BIRTH, EMAIL, PHONE, NAME = 1, 2, 3, 4


class VaultKey:
    """What the vault key gives."""

    def __init__(self, key: bytes, vault: bytes):
        self.key, self.vault = key, vault
        rows = keyed(key, "tacit1 row", vault)
        self.row = keyed(rows, "tacit1 row", b"conflict" + le(0, 8))[:16]
        self.salt = keyed(rows, "tacit1 row", b"salt".ljust(8, b"\0") + le(0, 8))[:16]

    def trace(self, identity: bytes) -> bytes:
        return argon2.hash_secret_raw(identity, self.salt, 2, 65_536, 1, 32, argon2.Type.ID)

    def tag(self, trace: bytes, role: int, variant: int) -> bytes:
        return keyed(self.key, "tacit1 vault", trace + bytes([role, variant]))[:16]

    def match_key(self, trace: bytes) -> bytes:
        return keyed(self.key, "tacit1 match", trace)

    def place(self, role: int, object_id: bytes) -> bytes:
        return context(self.vault, role, 0, NONE, INDEX, object_id, 0)

    def open_index(self, sealed: bytes) -> bytes:
        return open_sealed(
            self.key, "tacit1 vault", self.place(0, self.row), sealed, "conflict index"
        )

    def open_entry(self, trace: bytes, role: int, tag: bytes, sealed: bytes) -> bytes:
        what = "entry of the conflict index"
        return open_sealed(
            self.match_key(trace), "tacit1 match", self.place(role, tag), sealed, what
        )


# Identities


def ascii_name(text: str) -> str:
    plain = "".join(c if c.isalnum() or c == "'" else " " for c in text.lower())
    return " ".join(sorted(word for word in plain.replace("'", "").split(" ") if word))


def identities(person: bytes) -> list[bytes] | None:
    """All that a person is recognised by; `None` where that needs more than folding ASCII."""
    fields = Fields(person, "person")
    used, born = fields.text(1), fields.maybe_text(2)
    email, phone = fields.maybe_text(3), fields.maybe_text(4)
    legal, former = fields.maybe_text(5), [fields.decode(value) for value in fields.all(6)]
    names = [used, *([legal] if legal else []), *former]
    if not all(text.isascii() for text in [*names, email or "", phone or ""]):
        return None
    found: list[bytes] = []
    for name in map(ascii_name, names):
        if name:
            if born:
                found.append(bytes([NAME_AND_BIRTH]) + f"{name}\0{born[:10]}".encode())
            found.append(bytes([NAME]) + name.encode())
    address = "".join(c for c in (email or "").lower() if c > " " and c != "\x7f")
    if address:
        found.append(bytes([EMAIL]) + address.encode())
    digits = ""
    for character in phone or "":
        if character.isdigit():
            digits += character
        elif character.isalpha() and digits:
            break
    if len(digits) >= 5:
        found.append(bytes([PHONE]) + digits[-9:].encode())
    return list(dict.fromkeys(found))


# Share


@dataclass
class Known:
    kind: int
    mark: bytes
    trace: bytes | None


@dataclass
class Joined:
    """An engagement: with whom, and how it stands."""

    people: list[bytes]
    is_open: bool
    closed: str | None


class Share:
    def __init__(self, text: bytes):
        what = "share of the conflict index"
        fields = Fields(text, what)
        self.people: dict[bytes, list[Known]] = {}
        for value in fields.all(1):
            inner = Fields(value, what)
            person = inner.value(1, 16)
            demand(person > max(self.people, default=b""), "malformed", what)
            known = []
            for one in inner.all(2):
                demand(len(one) in (17, 49) and 1 <= one[0] <= 4, "malformed", what)
                demand(not known or known[-1].mark < one[1:17], "malformed", what)
                known.append(Known(one[0], one[1:17], one[17:] or None))
            inner.done()
            self.people[person] = known
        self.engagements: dict[bytes, Joined] = {}
        for value in fields.all(2):
            inner = Fields(value, what)
            engagement = inner.value(1, 16)
            demand(engagement > max(self.engagements, default=b""), "malformed", what)
            people = inner.all(2)
            demand(people and all(person in self.people for person in people), "malformed", what)
            self.engagements[engagement] = Joined(people, *standing(inner, 3, what))
            inner.done()
        joined = {person for one in self.engagements.values() for person in one.people}
        demand(joined == set(self.people), "malformed", what)
        self.writes, self.digest = fields.number(3), fields.value(4, 32)
        self.seen: dict[int, int] = {}
        for value in fields.all(5):
            inner = Fields(value, what)
            role = inner.value(1, 1)[0]
            demand(role > max(self.seen, default=0), "malformed", what)
            self.seen[role] = inner.number(2)
            inner.done()
        fields.done()

    def is_born_known(self, person: bytes) -> bool:
        return any(known.kind == NAME_AND_BIRTH for known in self.people[person])

    def standing(self, person: bytes) -> tuple[bool, str | None]:
        return join(
            [(one.is_open, one.closed) for one in self.engagements.values() if person in one.people]
        )


def standing(fields: Fields, tag: int, what: str) -> tuple[bool, str | None]:
    state = fields.value(tag, 1)[0]
    closed = fields.moment(tag + 1) if fields.data[:1] == bytes([tag + 1]) else None
    demand(state in (1, 2) and (state == 2 or closed is None), "malformed", what)
    demand(closed is None or len(closed) == 10, "malformed", what)
    return state == 1, closed


def join(standings: list[tuple[bool, str | None]]) -> tuple[bool, str | None]:
    if any(is_open for is_open, _ in standings):
        return True, None
    return False, max((closed for _, closed in standings if closed), default=None)


# Index


@dataclass
class Section:
    text: bytes
    writes: int
    is_complete: bool
    entries: dict[bytes, bytes]


def parse_index(text: bytes) -> dict[int, Section]:
    what = "conflict index"
    fields, sections = Fields(text, what), {}
    for value in fields.all(1):
        inner = Fields(value, what)
        role, writes = inner.value(1, 1)[0], inner.number(2)
        complete, rows = inner.value(3, 1)[0], inner.value(4)
        inner.done()
        count = len(rows) // ENTRY_COUNT
        demand(role in (1, 2, 3) and role > max(sections, default=0), "malformed", what)
        demand(writes > 0 and complete in (0, 1), "malformed", what)
        demand(len(rows) == count * ENTRY_COUNT and count >= 64, "malformed", what)
        demand(count & (count - 1) == 0, "malformed", what)
        starts = range(0, len(rows), ENTRY_COUNT)
        tags = [rows[start : start + 16] for start in starts]
        demand(tags == sorted(set(tags)), "malformed", what)
        entries = {rows[s : s + 16]: rows[s + 16 : s + ENTRY_COUNT] for s in starts}
        sections[role] = Section(value, writes, complete == 1, entries)
    fields.done()
    return sections


def check_conflicts(
    vault_key: VaultKey,
    role: int,
    role_key: bytes,
    role_row: Callable[[str, int], bytes],
    mark: Callable[[bytes], bytes],
    share: Share | None,
    index: bytes | None,
    wanted: dict[bytes, tuple[list[bytes], bool]],
    people: dict[bytes, bytes],
) -> None:
    """The share against what it repeats, and the own section, entry by entry, against the share.

    `wanted` has clients and openness of each engagement, `people` the texts of persons.
    """
    sections = parse_index(vault_key.open_index(index)) if index is not None else {}
    if share is None:
        return
    demand(index is not None, "missing", "conflict index")
    found = {one: (joined.people, joined.is_open) for one, joined in share.engagements.items()}
    demand(found == wanted, "malformed", "share of the conflict index")
    hashed = False
    for person, known in share.people.items():
        named = identities(people[person])
        if named is None:
            continue
        kinds = sorted((mark(identity), identity[0]) for identity in named)
        demand(kinds == [(one.mark, one.kind) for one in known], "malformed", "marks of a person")
        if not hashed and named and known[0].trace is not None:
            first = next(one for one in named if mark(one) == known[0].mark)
            demand(vault_key.trace(first) == known[0].trace, "malformed", "trace of a person")
            hashed = True
    own = sections.get(role)
    is_own = own is not None and digest(own.text) == share.digest
    demand(is_own, "replaced", "section of the conflict index")
    assert own is not None
    for other, writes in share.seen.items():
        latest = sections[other].writes if other in sections else 0
        demand(latest >= writes, "replaced", "section of another role")
    check_section(vault_key, role, role_key, role_row, share, own)


def check_section(
    vault_key: VaultKey,
    role: int,
    role_key: bytes,
    role_row: Callable[[str, int], bytes],
    share: Share,
    own: Section,
) -> None:
    what = "section of the conflict index"
    said: dict[bytes, tuple[bytes, list[tuple[bool, str | None]]]] = {}
    for person, known in share.people.items():
        for one in known:
            if one.trace is not None:
                variant = 1 if one.kind == NAME and share.is_born_known(person) else 0
                tag = vault_key.tag(one.trace, role, variant)
                said.setdefault(tag, (one.trace, []))[1].append(share.standing(person))
    pending = any(one.trace is None for known in share.people.values() for one in known)
    demand(own.is_complete != pending and own.writes == share.writes, "malformed", what)
    left = dict(own.entries)
    for tag, (trace, standings) in said.items():
        demand(tag in left, "missing", what)
        summary = Fields(vault_key.open_entry(trace, role, tag, left.pop(tag)), what)
        demand(standing(summary, 1, what) == join(standings), "malformed", what)
        summary.done()
    for number in range(len(left)):
        tag = role_row("decoy", number)
        demand(tag in left, "missing", "decoy of the conflict index")
        key = keyed(role_key, "tacit1 match", le(number, 8))
        text = open_sealed(key, "tacit1 match", vault_key.place(role, tag), left[tag], "decoy")
        demand(text == b"", "malformed", "decoy of the conflict index")
    smaller = len(own.entries) // 2
    demand(len(own.entries) == 64 or len(said) > smaller, "surplus", "decoys")
