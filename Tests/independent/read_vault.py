#!/usr/bin/env python3
"""Reads a vault as Docs/Format.md says, with none of Tacit's own code.

Prints the current revision of every record of one role as JSON Lines. Everything that the format
tells a reader to reject is rejected: one line `refused: CLASS: WHAT` on standard error, exit 1, and
nothing on standard output. Section names in comments are those of Docs/Format.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from nacl import bindings as sodium

from conflicts import SHARE, Share, VaultKey, check_conflicts
from fields import (
    Fields,
    Note,
    Reference,
    Revision,
    check_address_book,
    check_signature,
    check_succession,
    is_instant,
    parse_revision,
)
from people import check_marks, check_roles, check_settings, parse_person
from sealed_object import (
    CHUNK_COUNT,
    NONE,
    ROLES,
    Refused,
    Slot,
    Stream,
    context,
    crockford,
    demand,
    digest,
    keyed,
    le,
    number,
    open_sealed,
    padded_count,
)
from search_index import check_index
from vault_file import VaultFile

ROLE_DISCIPLINE = {1: "therapy", 2: "coaching", 3: "journal"}
MAIN_REALM = {1: 1, 2: 3, 3: 4}
STANDINGS = {"inquiry", "open", "imported", "closed"}
REALMS = {1: "therapy", 2: "psychotherapy-notes", 3: "coaching", 4: "journal"}
ROLE_REALMS = {1: {1, 2}, 2: {3}, 3: {4}}
ACTIONS = {
    *("init", "client-add", "client-edit", "profile", "settings"),
    *("engagement-open", "engagement-edit", "engagement-close", "engagement-reopen", "mark"),
    *("add", "edit", "export", "disclose", "import"),
    *("passphrase", "recovery", "restore-accept", "backup", "reindex", "sign", "withdraw"),
    *("delete", "purge", "overwrite"),
    *("conflict-check", "conflict-register", "emergency", "receive", "refuse", "contacts"),
    "account",
}
HEAD, PAGE, IDENTITY, VAULT_KEY, COMPARTMENT_KEY, PERSON_KEY, PROFILE, AUDIT = range(1, 9)
PERSON, DIRECTORY, ROSTER, KEY_RING, SETTINGS = range(9, 14)
STATE, RECORD, ATTACHMENT, CHUNK, SUBJECT = range(16, 21)
ADDRESS_BOOK = 23
ROLE_TYPES = {
    *(IDENTITY, VAULT_KEY, COMPARTMENT_KEY, PERSON_KEY, PROFILE),
    *(PERSON, DIRECTORY, ROSTER, KEY_RING, SETTINGS, SHARE, STATE, ADDRESS_BOOK),
}


# Manifest


@dataclass
class Entry:
    id: bytes
    kind: int
    revision: int
    commitment: bytes


def page_table(data: bytes, what: str) -> list[tuple[bytes, Entry]]:
    demand(len(data) % 72 == 0, "malformed", what)
    table: list[tuple[bytes, Entry]] = []
    for start in range(0, len(data), 72):
        row = data[start : start + 72]
        first, entry = row[:16], Entry(row[16:32], PAGE, number(row[32:40]), row[40:])
        demand(first > table[-1][0] if table else first == NONE, "malformed", what)
        table.append((first, entry))
    return table


def one(tag: int, value: bytes) -> bytes:
    """A field, written."""
    return bytes([tag]) + le(len(value), 4) + value


@dataclass
class Domain:
    """A role or a compartment: its key, its label, and what goes into its contexts."""

    reader: Reader
    key: bytes
    label: str
    realm: int
    engagement: bytes
    rows: bytes

    def place(self, kind: int, object_id: bytes, revision: int) -> bytes:
        reader = self.reader
        return context(
            reader.vault, reader.role, self.realm, self.engagement, kind, object_id, revision
        )

    def row(self, name: str, number: int = 0, of: bytes = b"") -> bytes:
        return keyed(self.rows, "tacit1 row", name.encode().ljust(8, b"\0") + of + le(number, 8))[
            :16
        ]

    def open(
        self,
        entry: Entry,
        row: bytes | None = None,
        key: bytes | None = None,
        label: str | None = None,
    ) -> bytes:
        """Opens what an entry names, if it is the version that the entry names."""
        what = f"object {crockford(entry.id)} of type {entry.kind}"
        sealed = self.reader.take(row or entry.id, what)
        demand(sealed[24:56] == entry.commitment, "replaced", what)
        place = self.place(entry.kind, entry.id, entry.revision)
        return open_sealed(key or self.key, label or self.label, place, sealed, what)

    def open_key(self, entry: Entry, remark: int = 0) -> tuple[bytes, bytes]:
        text = self.open(entry)
        demand(len(text) == 32 + remark, "malformed", f"key {crockford(entry.id)}")
        return text[:32], text[32:]

    def entries(self, table: list[tuple[bytes, Entry]]) -> Iterator[Entry]:
        last = b""
        for index, (first, reference) in enumerate(table):
            page = self.open(reference)
            end = table[index + 1][0] if index + 1 < len(table) else None
            demand(len(page) % 57 == 0 and len(page) <= 128 * 57, "malformed", "manifest page")
            for start in range(0, len(page), 57):
                row = page[start : start + 57]
                entry = Entry(row[:16], row[16], number(row[17:25]), row[25:])
                fits = first <= entry.id and (end is None or entry.id < end) and entry.id > last
                demand(fits and entry.revision >= 1, "malformed", "manifest page")
                last = entry.id
                yield entry


@dataclass
class Subject:
    """What an audit row says under an engagement's key."""

    row: bytes
    epoch: int
    engagement: bytes
    sealed: bytes


@dataclass
class Engagement:
    clients: list[bytes] = field(default_factory=list)
    compartments: list[Compartment] = field(default_factory=list)
    standing: str = ""
    # Fields 2 to 7 of the main realm's state, as they stand there.
    details: bytes | None = None


@dataclass
class Compartment:
    domain: Domain
    subject: bytes
    table: list[tuple[bytes, Entry]]
    # Field 8 of the state: the root of the index.
    index: bytes | None = None


class Reader:
    """One role of a vault, opened and checked from the head down."""

    def __init__(self, file: VaultFile, role: int, key: bytes):
        self.file, self.vault, self.role = file, file.vault, role
        self.seen: set[bytes] = set()
        self.seen_blocks: set[int] = set()
        rows = keyed(key, "tacit1 row", self.vault)
        self.domain = Domain(self, key, "tacit1 role", 0, NONE, rows)
        self.people: dict[bytes, str] = {}
        # As the roster writes them.
        self.other_names: dict[bytes, list[bytes]] = {}
        self.engagements: dict[bytes, Engagement] = {}
        # Engagement ‖ realm ‖ compartment, as the directory writes it.
        self.compartments: list[bytes] = []
        self.compartment_keys: dict[bytes, bytes] = {}
        self.vault_key: VaultKey | None = None
        # Everybody's entry as it stands, and the share of the conflict index.
        self.person_texts: dict[bytes, bytes] = {}
        self.share: Share | None = None
        # The public key of `signrec`.
        self.record_key = b""

    def take(self, row: bytes, what: str) -> bytes:
        demand(row in self.file.objects, "missing", what)
        demand(row not in self.seen, "malformed", f"a second use of the row of {what}")
        self.seen.add(row)
        return self.file.objects[row]

    def take_block(self, row: int) -> bytes:
        demand(row in self.file.blocks, "missing", f"block in row {row}")
        demand(row not in self.seen_blocks, "surplus", f"a second use of the block in row {row}")
        self.seen_blocks.add(row)
        return self.file.blocks[row]

    def read(self, own_slots: list[bytes]) -> list[Note]:
        role = self.domain
        head_row = role.row("head")
        sealed = self.take(head_row, "head")
        head = Fields(
            open_sealed(role.key, role.label, role.place(HEAD, head_row, 0), sealed, "head"), "head"
        )
        epoch, link, slot_digests = head.number(1), head.value(2, 32), head.all(3)
        row_count, table_bytes, roles = head.number(4), head.value(5), head.value(6)
        erasing = head.numbers(7)
        head.done()
        sound = len(erasing) <= 1 and all(1 <= since <= epoch for since in erasing)
        demand(sound, "malformed", "head")
        demand(list(roles) == sorted(set(roles)) and set(roles) <= {1, 2, 3}, "malformed", "head")
        demand(self.role in roles, "malformed", "head")
        demand([digest(slot) for slot in own_slots] == slot_digests, "replaced", "key slots")
        demand(role.row("audit", epoch + 1) not in self.file.objects, "replaced", "head")
        table = page_table(table_bytes, "page table of the role")
        subjects = self.check_chain(epoch, link, digest(table_bytes))
        self.read_role(list(role.entries(table)))
        self.check_conflicts(list(roles))
        for subject in subjects:
            self.check_subject(subject)
        records = [
            record
            for engagement in self.engagements.values()
            for record in self.read_engagement(engagement)
        ]
        demand(len(self.seen) == row_count, "surplus", f"{len(self.seen)} rows, not {row_count}")
        if list(roles) == [self.role]:
            demand(self.seen == set(self.file.objects), "surplus", "rows that nothing names")
            blocks = set(self.file.blocks)
            demand(self.seen_blocks == blocks, "surplus", "blocks that no index names")
        return records

    # Audit chain

    def check_chain(self, epoch: int, link: bytes, table_digest: bytes) -> list[Subject]:
        demand(epoch >= 1, "malformed", "head")
        chain, role = keyed(self.domain.key, "tacit1 chain", self.vault), self.domain
        previous, last_digest = bytes(32), b""
        subjects: list[Subject] = []
        for current in range(1, epoch + 1):
            what, row_id = f"audit row {current}", role.row("audit", current)
            place = role.place(AUDIT, row_id, current)
            text = open_sealed(role.key, role.label, place, self.take(row_id, what), what)
            row = Fields(text, what)
            demand(row.number(1) == current, "malformed", what)
            demand(row.value(2, 32) == previous, "replaced", what)
            row.value(3, 16)
            demand(is_instant(row.signed(4), row.signed(5)), "malformed", what)
            demand(row.text(6) in ACTIONS, "malformed", what)
            last_digest = row.value(7, 32)
            row.number(8)
            engagement, person, subject = row.maybe(9), row.maybe(10), row.maybe(11)
            row.done()
            demand(all(x is None or len(x) == 16 for x in (engagement, person)), "malformed", what)
            if subject is not None:
                demand(subject and engagement, "malformed", what)
                subjects.append(Subject(row_id, current, engagement or b"", subject))
            previous = keyed(chain, "tacit1 chain", text)
        demand(previous == link and last_digest == table_digest, "replaced", "head")
        return subjects

    def check_subject(self, subject: Subject) -> None:
        """A subject whose compartment is gone stays closed; one that opens must be sound."""
        found = self.engagements.get(subject.engagement)
        for compartment in found.compartments if found else []:
            domain = compartment.domain
            place = domain.place(SUBJECT, subject.row, subject.epoch)
            try:
                text = open_sealed(
                    compartment.subject, "tacit1 subject", place, subject.sealed, "subject"
                )
            except Refused as refusal:
                if refusal.fault != "wrongKey":
                    raise
                continue
            fields = Fields(text, "subject")
            record = fields.maybe(1)
            demand(record is None or len(record) == 16, "malformed", "subject")
            demand(len(fields.numbers(2)) <= 1, "malformed", "subject")
            fields.maybe_text(3)
            disclosed = fields.maybe(4)
            fields.done()
            if disclosed is not None:
                self.check_disclosed(Fields(disclosed, "subject"))

    def check_disclosed(self, fields: Fields) -> None:
        """To whom something went, what for and on what ground."""
        for tag in (1, 2):
            demand(fields.maybe_text(tag) != "", "malformed", "subject")
        demand(fields.text(3) != "" and fields.text(4) != "", "malformed", "subject")
        for tag in (5, 6):
            demand(fields.maybe_text(tag) != "", "malformed", "subject")
        kinds = fields.all(7)
        demand(all(fields.decode(kind) for kind in kinds), "malformed", "subject")
        demand(all(a < b for a, b in zip(kinds, kinds[1:])), "malformed", "subject")
        fields.done()

    # Role objects

    def read_role(self, entries: list[Entry]) -> None:
        role, by_id = self.domain, {entry.id: entry for entry in entries}
        single = {role.row("vaultkey"): VAULT_KEY, role.row("profile"): PROFILE}
        single |= {role.row(name): IDENTITY for name in ("age", "signrec", "signpkg")}
        claimed = set(single)
        for object_id, kind in single.items():
            demand(object_id in by_id and by_id[object_id].kind == kind, "missing", f"type {kind}")
        for entry in entries:
            demand(entry.kind in ROLE_TYPES, "malformed", f"type {entry.kind} in a role's manifest")
            if entry.kind in (VAULT_KEY, IDENTITY):
                key, _ = role.open_key(entry)
                if entry.kind == VAULT_KEY:
                    self.vault_key = VaultKey(key, self.vault)
                if entry.id == role.row("signrec"):
                    self.record_key, _ = sodium.crypto_sign_seed_keypair(key)
            elif entry.kind == PROFILE:
                self.check_profile(role.open(entry))
            elif entry.kind == PERSON_KEY:
                claimed |= {entry.id, self.read_person(entry, by_id)}
            elif entry.kind == COMPARTMENT_KEY:
                claimed |= {entry.id, self.read_compartment(entry, by_id)}
        if self.compartments:
            listed = by_id.get(role.row("director"))
            demand(listed is not None and listed.kind == DIRECTORY, "missing", "directory")
            directory = role.open(listed) if listed else b""
            claimed.add(role.row("director"))
            named = b"".join(sorted(self.compartments))
            demand(directory == named, "malformed", "directory")
        if listed := by_id.get(role.row("roster")):
            demand(listed.kind == ROSTER, "malformed", "roster")
            claimed.add(listed.id)
            self.check_roster(role.open(listed))
        if listed := by_id.get(role.row("keyring")):
            demand(listed.kind == KEY_RING, "malformed", "key ring")
            claimed.add(listed.id)
            self.check_key_ring(role.open(listed))
        if listed := by_id.get(role.row("settings")):
            demand(listed.kind == SETTINGS, "malformed", "settings")
            claimed.add(listed.id)
            check_settings(role.open(listed))
        if listed := by_id.get(role.row("contacts")):
            demand(listed.kind == ADDRESS_BOOK, "malformed", "address book")
            claimed.add(listed.id)
            check_address_book(role.open(listed))
        if listed := by_id.get(role.row("conflict")):
            demand(listed.kind == SHARE, "malformed", "share of the conflict index")
            claimed.add(listed.id)
            self.share = Share(role.open(listed))
        demand(claimed == set(by_id), "surplus", "an entry that nothing names")
        for engagement in self.engagements.values():
            demand(engagement.details is not None, "missing", "the main realm of an engagement")
            known = all(client in self.people for client in engagement.clients)
            demand(known, "missing", "a client of an engagement")

    def check_roster(self, text: bytes) -> None:
        """There is one roster for what entries and states say, to the byte."""
        people = [
            one(1, one(1, person) + one(2, name.encode()) + b"".join(self.other_names[person]))
            for person, name in sorted(self.people.items())
        ]
        engagements = [
            one(2, one(1, engagement_id) + (engagement.details or b""))
            for engagement_id, engagement in sorted(self.engagements.items())
        ]
        demand(text == b"".join(people + engagements), "malformed", "roster")

    def check_key_ring(self, text: bytes) -> None:
        """It repeats the compartment keys; where states stand in the file is a hint, and no more."""
        demand(len(text) % 56 == 0, "malformed", "key ring")
        entries = [text[start : start + 48] for start in range(0, len(text), 56)]
        keys = [identifier + key for identifier, key in sorted(self.compartment_keys.items())]
        demand(entries == keys, "malformed", "key ring")

    @staticmethod
    def check_profile(text: bytes) -> None:
        profile = Fields(text, "profile")
        profile.text(1)
        for value in profile.all(2):
            credential = Fields(value, "credential")
            for tag in (1, 2, 3):
                credential.text(tag)
            if credential.data:
                credential.moment(4)
            credential.done()
        profile.done()

    def read_person(self, entry: Entry, by_id: dict[bytes, Entry]) -> bytes:
        key, _ = self.domain.open_key(entry)
        row = keyed(key, "tacit1 person", b"entry")[:16]
        demand(row in by_id and by_id[row].kind == PERSON, "missing", "person")
        text = self.domain.open(by_id[row], key=key, label="tacit1 person")
        name, others = parse_person(text)
        self.person_texts[entry.id] = text
        self.people[entry.id] = name
        self.other_names[entry.id] = [one(3, other.encode()) for other in others]
        return row

    def read_compartment(self, entry: Entry, by_id: dict[bytes, Entry]) -> bytes:
        key, remark = self.domain.open_key(entry, remark=17)
        realm, engagement_id = remark[0], remark[1:]
        self.compartments.append(engagement_id + bytes([realm]) + entry.id)
        self.compartment_keys[entry.id] = key
        demand(realm in ROLE_REALMS[self.role], "malformed", "realm of a compartment")
        rows = keyed(key, "tacit1 row", entry.id)
        domain = Domain(self, key, "tacit1 compart", realm, engagement_id, rows)
        state_row = domain.row("state", of=entry.id)
        demand(state_row in by_id and by_id[state_row].kind == STATE, "missing", "state")
        state = Fields(domain.open(by_id[state_row]), "state")
        table = page_table(state.value(1), "page table of a compartment")
        engagement = self.engagements.setdefault(engagement_id, Engagement())
        twice = any(realm == other.domain.realm for other in engagement.compartments)
        demand(not twice, "malformed", "a second compartment of one realm")
        engagement.compartments.append(
            Compartment(domain, keyed(key, "tacit1 subject", entry.id), table)
        )
        rest = state.data
        if rest and rest[0] < 8:
            discipline = state.text(2)
            demand(discipline == ROLE_DISCIPLINE[self.role], "malformed", "discipline")
            demand(MAIN_REALM[self.role] == realm, "malformed", "details outside the main realm")
            engagement.clients = state.all(3)
            state.maybe_text(4)
            engagement.standing = state.text(5)
            demand(engagement.standing in STANDINGS, "malformed", "standing")
            state.moment(6)
            state.pairs(7)
            engagement.details = rest[: len(rest) - len(state.data)]
        engagement.compartments[-1].index = state.maybe(8)
        if engagement.compartments[-1].domain.realm == MAIN_REALM[self.role]:
            rest = state.data
            check_roles(state, engagement.clients)
            demand(state.maybe_text(10) != "", "malformed", "name of an engagement")
            if state.data[:1] == bytes([11]):
                demand(standing == "closed", "malformed", "closing date of an open engagement")
                state.moment(11)
            check_marks(state)
            if engagement.details is not None:
                engagement.details += rest[: len(rest) - len(state.data)]
        state.done()
        return state_row

    # Conflict index

    def check_conflicts(self, roles: list[int]) -> None:
        """The one row that roles share is counted by none of them."""
        assert self.vault_key is not None
        if self.role == 3 or len([role for role in roles if role != 3]) < 2:
            demand(self.share is None, "malformed", "share of the conflict index")
            return
        wanted = {
            engagement_id: (engagement.clients, engagement.standing != "closed")
            for engagement_id, engagement in self.engagements.items()
            if engagement.standing != "inquiry"
        }
        index = self.file.objects.get(self.vault_key.row)
        role = self.domain
        check_conflicts(
            self.vault_key,
            self.role,
            role.key,
            role.row,
            lambda identity: keyed(role.rows, "tacit1 row", b"identity" + identity)[:16],
            self.share,
            index,
            wanted,
            self.person_texts,
        )

    # Record, Attachment

    def read_engagement(self, engagement: Engagement) -> Iterator[Note]:
        clients = [self.people[client] for client in engagement.clients]
        for compartment in engagement.compartments:
            domain = compartment.domain
            entries = {entry.id: entry for entry in domain.entries(compartment.table)}
            kinds = {entry.kind for entry in entries.values()}
            demand(kinds <= {RECORD, ATTACHMENT}, "malformed", "type in a compartment's manifest")
            named: set[bytes] = set()
            records: dict[bytes, tuple[int, Note]] = {}
            for entry in entries.values():
                if entry.kind == RECORD:
                    note = self.read_record(domain, entry, entries, named)
                    records[entry.id] = (entry.revision, note)
                    yield {
                        "id": crockford(entry.id),
                        "clients": clients,
                        "realm": REALMS[domain.realm],
                        "revision": entry.revision,
                        **note,
                    }
            attachments = {entry.id for entry in entries.values() if entry.kind == ATTACHMENT}
            demand(named == attachments, "surplus", "an attachment that no record names")
            if compartment.index is not None:
                check_index(compartment.index, domain, self.take_block, records)

    def read_record(
        self, domain: Domain, entry: Entry, entries: dict[bytes, Entry], named: set[bytes]
    ) -> Note:
        newest: Note | None = None
        later: Revision | None = None
        record = entry.id
        for number in range(entry.revision, 0, -1):
            row = record if number == 1 else domain.row("revision", number, of=record)
            revision = parse_revision(domain.open(entry, row), number)
            check_signature(revision, number, record, self.role, self.record_key)
            if newest is None:
                named |= {reference.id for reference in revision.references}
                newest = revision.note
                newest["attachments"] = [
                    self.read_attachment(domain, reference, entries)
                    for reference in revision.references
                ]
            kept = all(reference.id in named for reference in revision.references)
            demand(kept, "malformed", "an attachment that a later revision dropped")
            if later is not None:
                check_succession(later, revision)
            later = revision
            entry = Entry(record, RECORD, number - 1, revision.previous)
        assert newest is not None
        return newest

    def read_attachment(
        self, domain: Domain, reference: Reference, entries: dict[bytes, Entry]
    ) -> Note:
        object_id, length = reference.id, reference.length
        what = f"attachment {crockford(object_id)}"
        demand(object_id in entries and entries[object_id].kind == ATTACHMENT, "missing", what)
        key, remark = domain.open_key(entries[object_id], remark=32)
        demand(number(remark[24:]) == length < 1 << 50, "malformed", what)
        stream = Stream(key, remark[:24])
        running, padded, rest = hashlib.blake2b(digest_size=32), padded_count(length), length
        last, padding = (padded - 1) // CHUNK_COUNT, b""
        for chunk in range(last + 1):
            part = self.take(domain.row("chunk", chunk, of=object_id), what)
            text = stream.open(part, domain.place(CHUNK, object_id, chunk), chunk == last, what)
            size = min(CHUNK_COUNT, padded - chunk * CHUNK_COUNT)
            demand(len(text) == size, "malformed", what)
            running.update(text[:rest])
            padding += text[rest:]
            rest = max(0, rest - size)
        demand(padding == b"\x80".ljust(padded - length, b"\0"), "malformed", what)
        demand(running.digest() == reference.digest, "replaced", what)
        return {"name": reference.name, "length": length, "digest": reference.digest.hex()}


def read_vault(path: str, passphrase: str, wanted: str | None) -> list[Note]:
    file = VaultFile.read(path)
    slots = [Slot.parse(data) for data in file.slots]
    roles = sorted({slot.role for slot in slots})
    role = next((role for role in roles if wanted in (None, ROLES[role])), None)
    demand(role is not None, "locked", "no such role")
    assert role is not None
    kinds = [(slot.role, slot.kind) for slot in slots]
    demand(len(set(kinds)) == len(kinds), "surplus", "key slots")
    secret = unicodedata.normalize("NFC", passphrase).encode()
    for slot in slots:
        if (slot.role, slot.kind) != (role, 1):
            continue
        try:
            key = slot.open(file.vault, secret)
        except Refused as refusal:
            if refusal.fault != "wrongKey":
                raise
            continue
        return Reader(file, role, key).read([data for data in file.slots if data[2] == role])
    raise Refused("locked", "the passphrase opens no slot")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("vault")
    parser.add_argument("--passphrase-file", required=True)
    parser.add_argument("--role", choices=sorted(ROLES.values()))
    arguments = parser.parse_args()
    with open(arguments.passphrase_file, encoding="utf-8", newline="") as file:
        passphrase = file.readline().rstrip("\r\n")
    try:
        for note in read_vault(arguments.vault, passphrase, arguments.role):
            print(json.dumps(note))
    except Refused as refusal:
        print(f"refused: {refusal}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
