#!/usr/bin/env python3
"""Writes Tests/Vectors: one scenario a file, computed from Docs/Format.md and not by Tacit.

The same input gives the same files. What is random in a vault is a digest of a name here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import argon2.low_level as argon2
from nacl import bindings as sodium

from conflicts import VaultKey
from fields import check_address_book, check_provenance, signature_message
from sealed_object import FINAL, NONE, Refused, context, digest, keyed, le, padded_count

ROOT = Path(__file__).resolve().parent.parent / "Vectors"


def chance(name: str, size: int) -> bytes:
    return keyed(b"tacit vectors", "", name.encode(), size)


VAULT, ENGAGEMENT, OBJECT = (chance(name, 16) for name in ("vault", "engagement", "object"))
ROLE_KEY, COMPARTMENT_KEY = chance("role key", 32), chance("compartment key", 32)
TEXT = "She said: “ça va mieux”.".encode()


def write(folder: str, name: str, comment: str, **values: Any) -> None:
    (ROOT / folder).mkdir(parents=True, exist_ok=True)
    plain = {
        key: value.hex() if isinstance(value, bytes) else value for key, value in values.items()
    }
    text = json.dumps({"comment": comment, **plain}, indent=1, ensure_ascii=False)
    (ROOT / folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def seal_padded(key: bytes, label: str, place: bytes, random: bytes, padded: bytes) -> bytes:
    derived = keyed(key, label, random + le(len(place), 4) + place, 64)
    sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(padded, place, random, derived[:32])
    return random + derived[32:] + sealed


def padded(text: bytes) -> bytes:
    return (text + b"\x80").ljust(padded_count(len(text)), b"\0")


PARTS: dict[str, Any] = {
    "vault": VAULT,
    "role": 1,
    "realm": 1,
    "engagement": ENGAGEMENT,
    "type": 17,
    "object": OBJECT,
    "revision": 258,
    "extra": b"",
}


def place_of(parts: dict[str, Any]) -> bytes:
    return context(*parts.values())


def sealed_case(
    name: str,
    comment: str,
    expect: str,
    sealed: bytes,
    key: bytes = COMPARTMENT_KEY,
    label: str = "tacit1 compart",
    text: bytes | None = None,
    **changed: Any,
) -> None:
    parts = {**PARTS, **changed}
    written = {k: v.hex() if isinstance(v, bytes) else v for k, v in parts.items()}
    shown = {} if text is None else {"text": text}
    write(
        "sealed",
        name,
        comment,
        expect=expect,
        key=key,
        label=label,
        context=written,
        contextBytes=place_of(parts),
        **shown,
        sealed=sealed,
    )


def flip(data: bytes, position: int) -> bytes:
    return data[:position] + bytes([data[position] ^ 1]) + data[position + 1 :]


def sealed_objects() -> None:
    label, random, place = "tacit1 compart", chance("R", 24), place_of(PARTS)

    def seal(whole: bytes, label: str = label, key: bytes = COMPARTMENT_KEY) -> bytes:
        return seal_padded(key, label, place, random, whole)

    sealed = seal(padded(TEXT))
    sealed_case("opens", "an ordinary record in its place", "opens", sealed, text=TEXT)
    sealed_case("empty", "no text at all", "opens", seal(padded(b"")), text=b"")
    for count in (255, 256, 1000):
        text = bytes(index & 0xFF for index in range(count))
        comment = f"a text of {count} bytes takes {padded_count(count)}"
        sealed_case(f"length-{count}", comment, "opens", seal(padded(text)), text=text)
    text = b"ends with zero and marker \x00\x80\x00"
    sealed_case(
        "marker-in-text", "only the last marker counts", "opens", seal(padded(text)), text=text
    )
    extra = chance("extra", 43)
    parts = {**PARTS, "extra": extra}
    whole = seal_padded(COMPARTMENT_KEY, label, place_of(parts), random, padded(TEXT))
    sealed_case(
        "extra", "a context with 43 bytes behind it", "opens", whole, text=TEXT, extra=extra
    )
    sealed_case("extra-missing", "the bytes behind the context are left out", "wrongKey", whole)

    sealed_case("wrong-key", "another key", "wrongKey", sealed, key=ROLE_KEY)
    sealed_case(
        "wrong-label",
        "the same key bytes for another purpose",
        "wrongKey",
        sealed,
        label="tacit1 role",
    )
    other = chance("other", 16)
    moves: dict[str, Any] = {
        "vault": other,
        "role": 2,
        "realm": 3,
        "engagement": other,
        "type": 16,
        "object": other,
        "revision": 257,
    }
    for part, value in moves.items():
        sealed_case(
            f"moved-{part}", f"moved to another {part}", "wrongKey", sealed, **{part: value}
        )
    sealed_case("changed-random", "one bit of R", "wrongKey", flip(sealed, 0))
    sealed_case("changed-commitment", "one bit of C", "wrongKey", flip(sealed, 24))
    sealed_case("changed-ciphertext", "one bit of the ciphertext", "damaged", flip(sealed, 56))
    sealed_case("changed-tag", "one bit of the tag", "damaged", flip(sealed, len(sealed) - 1))
    sealed_case("cut", "the last byte is missing", "damaged", sealed[:-1])
    sealed_case("longer", "a byte too many", "damaged", sealed + b"\0")
    sealed_case("short", "71 bytes are no sealed object", "malformed", sealed[:71])
    sealed_case("nothing", "no bytes", "malformed", b"")
    bad = {
        "padding-no-marker": ("zero bytes only", bytes(256)),
        "padding-other-marker": ("0x81 for a marker", (TEXT + b"\x81").ljust(256, b"\0")),
        "padding-short": ("padded to 128 bytes", (TEXT + b"\x80").ljust(128, b"\0")),
        "padding-long": ("padded to the next length", (TEXT + b"\x80").ljust(272, b"\0")),
        "padding-bare": ("a text of 256 bytes and its marker", bytes([1]) * 256 + b"\x80"),
        "padding-none": ("an empty plaintext", b""),
    }
    for name, (comment, whole) in bad.items():
        sealed_case(name, f"{comment}, sealed with the right key", "malformed", seal(whole))


def slot_bytes(
    secret: bytes,
    kind: int = 1,
    role: int = 1,
    operations: int = 2,
    memory: int = 65_536,
    version: int = 1,
    hashed: tuple[int, int] | None = None,
    key: bytes = ROLE_KEY,
) -> bytes:
    parameters = bytes([version, kind, role]) + chance("slot", 16)
    parameters += le(operations, 4) + le(memory, 4) + chance("salt", 16)
    cost = hashed or (operations, memory)
    slot_key = argon2.hash_secret_raw(secret, chance("salt", 16), *cost, 1, 32, argon2.Type.ID)
    place = context(VAULT, role, 0, NONE, 0, chance("slot", 16), 0, parameters)
    return checked(
        parameters + seal_padded(slot_key, "tacit1 slot", place, chance("S", 24), padded(key))
    )


def checked(body: bytes) -> bytes:
    return body + digest(body)


def slots() -> None:
    secret = "correct horse pässword".encode()

    def case(name: str, comment: str, expect: str, slot: bytes, **changed: Any) -> None:
        values: dict[str, Any] = {"vault": VAULT, "secret": secret, "roleKey": ROLE_KEY, **changed}
        write("slot", name, comment, expect=expect, **values, slot=slot)

    slot = slot_bytes(secret)
    case("opens", "a passphrase, in NFC, at the floor", "opens", slot)
    code = chance("recovery code", 20)
    case(
        "recovery-code",
        "the twenty bytes of a code",
        "opens",
        slot_bytes(code, kind=2),
        secret=code,
    )
    case("wrong-passphrase", "one letter more", "wrongKey", slot, secret=secret + b"x")
    nfd = "correct horse pa\u0308ssword".encode()
    case(
        "not-normalised",
        "a slot takes bytes as they are: NFD is another secret",
        "wrongKey",
        slot,
        secret=nfd,
    )
    case("moved-vault", "in another vault", "wrongKey", slot, vault=chance("other", 16))
    body = slot[:-32]
    case(
        "other-role",
        "the role is changed, the checksum is right",
        "wrongKey",
        checked(body[:2] + b"\2" + body[3:]),
    )
    case(
        "other-kind",
        "the kind is changed, the checksum is right",
        "wrongKey",
        checked(body[:1] + b"\2" + body[2:]),
    )
    case(
        "other-id",
        "the slot's identifier is changed, the checksum is right",
        "wrongKey",
        checked(flip(body, 3)),
    )
    case(
        "other-salt",
        "the salt is changed, the checksum is right",
        "wrongKey",
        checked(flip(body, 27)),
    )
    claimed = slot_bytes(secret, operations=3, hashed=(2, 65_536))
    case("other-cost", "another number of operations than was used", "wrongKey", claimed)
    case(
        "changed-tag",
        "the tag is changed, the checksum is right",
        "damaged",
        checked(flip(body, 370)),
    )
    case("changed", "one bit of the salt", "damaged", flip(slot, 27))
    case("changed-checksum", "one bit of the checksum", "damaged", flip(slot, 402))
    case("cut", "a byte is missing", "malformed", slot[:-1])
    case("version", "version 2", "malformed", slot_bytes(secret, version=2))
    case("kind", "a kind that nobody knows", "malformed", slot_bytes(secret, kind=3))
    below = slot_bytes(secret, operations=1)
    case("cheap-operations", "one operation: below the floor", "costOutOfRange", below)
    below = slot_bytes(secret, memory=65_535)
    case("cheap-memory", "a KiB below the floor", "costOutOfRange", below)
    above = slot_bytes(secret, operations=9, hashed=(2, 65_536))
    case("dear-operations", "above the ceiling", "costOutOfRange", above)
    above = slot_bytes(secret, memory=1_048_577, hashed=(2, 65_536))
    case("dear-memory", "above the ceiling", "costOutOfRange", above)


def derivations() -> None:
    role_row = keyed(ROLE_KEY, "tacit1 row", VAULT)
    chain = keyed(ROLE_KEY, "tacit1 chain", VAULT)
    compartment_row = keyed(COMPARTMENT_KEY, "tacit1 row", OBJECT)
    cases = {
        "role-rows": ("tacit1 role", ROLE_KEY, "tacit1 row", VAULT, role_row),
        "role-chain": ("tacit1 role", ROLE_KEY, "tacit1 chain", VAULT, chain),
        "compartment-rows": (
            "tacit1 compart",
            COMPARTMENT_KEY,
            "tacit1 row",
            OBJECT,
            compartment_row,
        ),
        "compartment-subject": (
            "tacit1 compart",
            COMPARTMENT_KEY,
            "tacit1 subject",
            OBJECT,
            keyed(COMPARTMENT_KEY, "tacit1 subject", OBJECT),
        ),
    }
    for name, (label, key, to, message, derived) in cases.items():
        write(
            "derivation",
            name,
            "a key of another purpose",
            key=key,
            label=label,
            to=to,
            message=message,
            result=derived,
        )
    messages = {
        "row-head": ("tacit1 row", role_row, b"head".ljust(8, b"\0") + le(0, 8)),
        "row-audit": ("tacit1 row", role_row, b"audit".ljust(8, b"\0") + le(7, 8)),
        "row-revision": (
            "tacit1 row",
            compartment_row,
            b"revision" + OBJECT + le(2, 8),
        ),
        "row-person": ("tacit1 person", chance("person key", 32), b"entry"),
        "chain-link": ("tacit1 chain", chain, b"the plaintext of an audit row"),
    }
    for name, (label, key, message) in messages.items():
        result = keyed(key, label, message)
        write(
            "derivation",
            name,
            "a keyed digest",
            key=key,
            label=label,
            message=message,
            result=result,
        )


LETTERS, DIGITS = "BCDFGHJKMNPQRSTVWXZ", "23456789"


def code(number: int) -> str:
    rest, text = number % (19**3 * 8**3), ""
    for place in range(6):
        alphabet = DIGITS if place % 2 else LETTERS
        rest, index = divmod(rest, len(alphabet))
        text += alphabet[index]
    return text


def codes(draws: list[bytes]) -> list[str]:
    taken: list[str] = []
    for draw in draws:
        numbers = [int.from_bytes(draw[at : at + 4], "little") for at in range(0, 32, 4)]
        taken.append(next(code(number) for number in numbers if code(number) not in taken))
    return taken


def days(draw: bytes) -> int:
    week = int.from_bytes(draw[:8], "little") % 52
    return 7 * (week + 1 if week < 26 else 25 - week)


def aliases() -> None:
    for name in ("first", "second", "third"):
        key = chance("person key" if name == "first" else f"person key {name}", 32)
        alias = keyed(key, "tacit1 alias", VAULT)
        draws = [
            keyed(alias, "tacit1 alias", b"person".ljust(8, b"\0") + OBJECT),
            keyed(alias, "tacit1 alias", b"name".ljust(8, b"\0") + b"ana pop"),
        ]
        moved = keyed(alias, "tacit1 alias", b"days".ljust(8, b"\0"))
        write(
            "alias",
            name,
            "pseudonyms, and by how much dates are moved",
            personKey=key,
            vault=VAULT,
            aliasKey=alias,
            person=OBJECT,
            named="ana pop",
            draws=[draw.hex() for draw in draws],
            codes=codes(draws),
            daysDraw=moved,
            days=days(moved),
        )
    draws = [bytes(32), bytes([2]) + bytes(31), bytes(4) + bytes([1]) + bytes(27)]
    write(
        "alias",
        "taken",
        "who comes later takes the next code",
        draws=[draw.hex() for draw in draws],
        codes=codes(draws),
    )


def streams() -> None:
    key, header = chance("attachment key", 32), chance("header", 24)
    texts = [bytes([index]) * 100 for index in (1, 2, 3)]
    attachment = {**PARTS, "type": 19}
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    # Both ends begin in the same state, so this fixes the header that a sender draws at random.
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
    chunks = [
        sodium.crypto_secretstream_xchacha20poly1305_push(
            state, text, place_of({**attachment, "revision": index}), FINAL if index == 2 else 0
        )
        for index, text in enumerate(texts)
    ]

    def case(name: str, comment: str, expect: str, chunks: list[bytes], **changed: Any) -> None:
        values: dict[str, Any] = {"key": key, "header": header, "text": b"".join(texts), **changed}
        context = {k: v.hex() if isinstance(v, bytes) else v for k, v in attachment.items()}
        write(
            "stream",
            name,
            comment,
            expect=expect,
            context=context,
            **values,
            chunks=[c.hex() for c in chunks],
        )

    case("opens", "three short chunks; the revision of the context counts them", "opens", chunks)
    case(
        "swapped", "two chunks in each other's place", "damaged", [chunks[1], chunks[0], chunks[2]]
    )
    case("doubled", "a chunk twice", "damaged", [chunks[0], *chunks])
    case("dropped", "a chunk is missing", "damaged", [chunks[0], chunks[2]])
    case(
        "no-end",
        "the last chunk is missing: the one before carries no FINAL",
        "damaged",
        chunks[:2],
    )
    case("early-end", "a chunk behind the one with FINAL", "damaged", [*chunks, chunks[2]])
    case("changed", "one bit of a chunk", "damaged", [flip(chunks[0], 5), *chunks[1:]])
    case("short", "a chunk of 16 bytes", "damaged", [chunks[0][:16], *chunks[1:]])
    case("wrong-key", "another key", "damaged", chunks, key=ROLE_KEY)
    case("wrong-header", "another header", "damaged", chunks, header=flip(header, 0))
    case("short-header", "a header of 23 bytes", "malformed", chunks, header=header[:23])


# Index

FULL_BLOCK = 2_016


def index_number(value: int) -> bytes:
    if value < 240:
        return bytes([value])
    if value < 4_080:
        return bytes([240 + (value - 240) // 256, (value - 240) % 256])
    rest, groups = value - 4_080, [255]
    while rest >= 0x80:
        groups.append(rest & 0x7F | 0x80)
        rest >>= 7
    return bytes([*groups, rest])


def index_signed(value: int) -> bytes:
    return index_number(2 * value if value >= 0 else -2 * value - 1)


def index_numbers() -> None:
    values = [0, 239, 240, 495, 496, 4_079, 4_080, 4_207, 4_208, 65_535, 1 << 31, (1 << 63) - 1]
    signed = [0, -1, 1, 119, -120, 120, 1_772_409_600, -(1 << 63), (1 << 63) - 1]
    refused = {
        "": "no byte",
        "f0": "the second byte is missing",
        "ff": "no group",
        "ff80": "no last group",
        "ff8000": "a group too many",
        "ff" + "80" * 9 + "02": "more than 64 bits",
        "ff" + "ff" * 9 + "01": "more than 64 bits, with 4,080",
        index_number(1 << 63).hex(): "2^63",
    }
    write(
        "index",
        "numbers",
        "numbers of an index, signed ones, and bytes that are no number",
        numbers=[[str(value), index_number(value).hex()] for value in values],
        signed=[[str(value), index_signed(value).hex()] for value in signed],
        refused=refused,
    )


FACTS = b"\x01\x01\x0dprogress-note"
TIME = 1_772_409_600
FIRST, SECOND = OBJECT, chance("second record", 16)
SEAL_RANDOM = chance("segment", 24)

# The example of Docs/Format.md, piece by piece. "Sleep" as a title over "slept well": three
# positions, 0, 129 and 130. "no sleep": two, 0 and 1.
DICTIONARY = b"".join([
    b"\x04\x00" + b"\x00\x00",
    b"\x00\x81no" + b"\x01\x00",
    b"\x00\x04sleep" + b"\x05\x02\x04" + b"\x01\x03\x01" + b"\x00",
    b"\x03\x81pt" + b"\x00\x81",
    b"\x00\x83well" + b"\x00\x82",
])
POSITIONS = b"\x00" + b"\x01"
DOCUMENTS = b"".join([
    FIRST + b"\x02" + index_signed(TIME),
    b"\x11" + FACTS + b"\x0c\x05title\x04body" + b"\x02\x00\x81",
    SECOND + b"\x01" + index_signed(TIME),
    b"\x00" + b"\x06\x04body" + b"\x01\x00",
])
SEGMENT = DICTIONARY + POSITIONS + DOCUMENTS


def segment_place(kind: int) -> dict[str, Any]:
    return {**PARTS, "type": kind, "object": SEAL_RANDOM[:16], "revision": 0}


def segment_key() -> tuple[bytes, bytes]:
    """Key and seal of the segment."""
    place = place_of(segment_place(21))
    message = SEAL_RANDOM + le(len(place), 4) + place
    derived = keyed(COMPARTMENT_KEY, "tacit1 compart", message, 64)
    return derived[:32], SEAL_RANDOM + derived[32:]


def seal_block(block: int, whole: bytes) -> bytes:
    place = place_of({**segment_place(22), "revision": block})
    return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        whole, place, le(block, 24), segment_key()[0]
    )


def root(
    documents: int,
    positions: int,
    segments: list[bytes],
    version: int = 1,
    count: int | None = None,
) -> bytes:
    counts = index_number(documents) + index_number(positions)
    return bytes([version]) + counts + bytes([count or len(segments)]) + b"".join(segments)


def root_segment(
    whole: int = 1,
    sizes: tuple[int, ...] = (len(DICTIONARY), 0, len(POSITIONS), len(DOCUMENTS)),
    first_terms: bytes = b"",
    dead: bytes = b"\x00",
    hidden: bytes = b"\x00",
    lengths: bytes = b"\x01" + b"\x03\x02" + b"\x01\x00",
    documents: int = 2,
    rows: tuple[int, ...] = (4_711,),
    parts: int = 1,
) -> bytes:
    counts = b"".join(index_number(number) for number in (documents, *sizes))
    numbers = b"".join(index_number(row) for row in rows)
    layout = counts + first_terms + dead + hidden + lengths
    return segment_key()[1] + bytes([whole]) + layout * parts + numbers


def roots() -> None:
    def case(name: str, comment: str, expect: str, data: bytes, **says: Any) -> None:
        write("index/roots", name, comment, expect=expect, root=data, **says)

    seal = segment_key()[1]
    example = root(2, 5, [root_segment()])
    says = {
        "documents": 2,
        "positions": 5,
        "segments": [
            {"seal": seal.hex(), "isWhole": True, "rows": [4_711], "byteCount": len(SEGMENT)}
        ],
    }
    case("opens", "one segment in one block, the example of the format", "opens", example, **says)
    case(
        "nothing",
        "the index of no documents",
        "opens",
        root(0, 0, []),
        documents=0,
        positions=0,
        segments=[],
    )
    cut = root_segment(
        whole=0,
        sizes=(FULL_BLOCK + 50, 0, 2, 90),
        first_terms=b"\x05slept",
        dead=b"\x01\x00",
        rows=(7, 300),
    )
    says = {
        "documents": 1,
        "positions": 2,
        "segments": [
            {"seal": seal.hex(), "isWhole": False, "rows": [7, 300], "byteCount": FULL_BLOCK + 142}
        ],
    }
    comment = "cut into two blocks; the first document is dead"
    case("blocks", comment, "opens", root(1, 2, [cut]), **says)
    says = {
        "documents": 4,
        "positions": 10,
        "segments": [
            {"seal": seal.hex(), "isWhole": True, "rows": [4_711], "byteCount": 2 * len(SEGMENT)}
        ],
    }
    two = root_segment(whole=2, parts=2)
    case("parts", "one block with two parts", "opens", root(4, 10, [two]), **says)
    most = root_segment(whole=32, parts=32)
    says["documents"], says["positions"] = 64, 160
    says["segments"][0]["byteCount"] = 32 * len(SEGMENT)
    case("parts-most", "one block with 32 parts", "opens", root(64, 160, [most]), **says)
    case("version", "a version that is not known yet", "unknown", root(2, 5, [root_segment()], 2))

    def bad(name: str, comment: str, data: bytes) -> None:
        case(name, comment, "malformed", data)

    bad("empty", "no byte", b"")
    bad("rest", "a byte too many", example + b"\x00")
    bad("short", "the row is missing", example[:-3])
    bad("three", "three segments", root(2, 5, [root_segment()], count=3))
    bad("documents", "three documents, where the segment has two", root(3, 5, [root_segment()]))
    bad("positions", "six positions, where the documents have five", root(2, 6, [root_segment()]))
    bad("whole", "two parts, one of which is missing", root(2, 5, [root_segment(whole=2)]))
    many = root_segment(whole=33, parts=33)
    bad("parts-many", "more than 32 parts", root(66, 165, [many]))
    behind = root_segment(parts=2)
    bad("parts-behind", "one part, and another behind it", root(4, 10, [behind]))
    uncounted = root(2, 5, [two])
    bad("parts-counts", "counts of the first of two parts only", uncounted)
    bad("dead", "a dead document that there is not", root(1, 3, [root_segment(dead=b"\x01\x02")]))
    untitled = root_segment(lengths=b"\x01" + b"\x03\x02" + b"\x00\x00")
    bad("titles", "lengths of titles, none of which has one", root(2, 5, [untitled]))
    nothing = root_segment(documents=0, lengths=b"\x00")
    bad("no-documents", "a segment of no documents", root(0, 0, [nothing]))


def segments() -> None:
    documents = [
        {
            "id": FIRST.hex(),
            "revision": 2,
            "parts": [["title", "Sleep"], ["body", "slept well"]],
        },
        {"id": SECOND.hex(), "revision": 1, "parts": [["body", "no sleep"]]},
    ]
    write(
        "index",
        "segment",
        "two records and their segment, the example of the format",
        sortKey=TIME,
        facts=FACTS,
        documents=documents,
        segment=SEGMENT,
    )


def blocks() -> None:
    full = bytes(index & 0xFF for index in range(FULL_BLOCK))
    whole = padded(SEGMENT)

    def case(
        name: str,
        comment: str,
        expect: str,
        sealed: bytes,
        block: int = 0,
        text: bytes = SEGMENT,
        is_padded: bool = True,
        key: bytes = COMPARTMENT_KEY,
        seal: bytes | None = None,
        **changed: Any,
    ) -> None:
        places = {}
        for place, kind in (("segment", 21), ("blocks", 22)):
            parts = {**segment_place(kind), **changed}
            places[place] = {k: v.hex() if isinstance(v, bytes) else v for k, v in parts.items()}
        write(
            "index/blocks",
            name,
            comment,
            expect=expect,
            key=key,
            **places,
            seal=seal or segment_key()[1],
            number=block,
            byteCount=len(text),
            isPadded=is_padded,
            text=text,
            sealed=sealed,
        )

    sealed, third = seal_block(0, whole), seal_block(3, full)
    case("whole", "a segment that is one block, padded", "opens", sealed)
    case("full", "block 3, full: 2,016 bytes and a tag", "opens", third, 3, full, False)
    last = seal_block(4, padded(full))
    case("last-full", "a whole segment of 2,016 bytes is padded too", "opens", last, 4, full)
    case("renumbered", "block 3 in the place of block 2", "damaged", third, 2, full, False)
    case("changed", "one bit of the ciphertext", "damaged", flip(sealed, 5))
    case("changed-tag", "one bit of the tag", "damaged", flip(sealed, len(sealed) - 1))
    case("cut", "a byte is missing", "malformed", sealed[:-1])
    case("longer", "a byte too many", "malformed", sealed + b"\0")
    short = seal_block(3, full[:-1])
    case("not-full", "a full block, one byte short", "malformed", short, 3, full, False)
    case("unpadded", "a whole segment without padding", "malformed", seal_block(0, SEGMENT))
    shorter = seal_block(0, padded(SEGMENT[:-1]))
    case("other-length", "another length within the same padded one", "malformed", shorter)
    marker = seal_block(0, (SEGMENT + b"\x81").ljust(len(whole), b"\0"))
    case("padding", "0x81 for a marker", "malformed", marker)
    case("wrong-key", "another compartment's key", "wrongKey", sealed, key=ROLE_KEY)
    seal = segment_key()[1]
    case("changed-random", "one bit of R", "wrongKey", sealed, seal=flip(seal, 20))
    case("changed-commitment", "one bit of C", "wrongKey", sealed, seal=flip(seal, 24))
    case("short-seal", "a seal of 55 bytes", "malformed", sealed, seal=seal[:-1])
    other = chance("other", 16)
    moves = {"vault": other, "role": 2, "realm": 3, "engagement": other, "object": other}
    for part, value in moves.items():
        case(f"moved-{part}", f"moved to another {part}", "wrongKey", sealed, **{part: value})
    moved = {**segment_place(22), "object": other}
    place = place_of(moved)
    swapped = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        whole, place, le(0, 24), segment_key()[0]
    )
    case("other-segment", "sealed under the key for another segment's place", "damaged", swapped)


def one(tag: int, value: bytes) -> bytes:
    return bytes([tag]) + le(len(value), 4) + value


def signatures() -> None:
    """Revisions of a record, with the class of fault that each must be refused with."""
    seed = chance("record key", 32)
    public_key, secret_key = sodium.crypto_sign_seed_keypair(seed)
    other_key, other_secret = sodium.crypto_sign_seed_keypair(chance("another key", 32))
    kind = one(1, b"progress-note")
    rest = one(3, b"2026-03-02") + one(5, b"sleep")
    rest += one(6, one(1, b"plan") + one(2, b"rest")) + one(7, b"ok")
    attached = one(8, one(1, OBJECT) + one(2, b"a.txt") + one(3, le(3, 8)) + one(4, digest(b"abc")))

    def statement(
        instant: int = 1_772_445_600,
        offset: int = 60,
        author: bytes = "Dr. Ana Pop".encode(),
        role: int = 1,
        key: bytes = public_key,
    ) -> bytes:
        clock = one(1, le(instant, 8)) + one(2, le(offset % (1 << 64), 8))
        return clock + one(3, author) + one(4, bytes([role])) + one(5, key)

    def sign(message: bytes, key: bytes = secret_key) -> bytes:
        return sodium.crypto_sign(message, key)[:64]

    def case(
        name: str,
        comment: str,
        expect: str,
        *,
        status: int = 2,
        number: int = 2,
        content: bytes = kind + rest,
        said: bytes = statement(),
        message: bytes | None = None,
        value: bytes | None = None,
        block: bytes | None = None,
        tail: bytes = b"",
        key: bytes = secret_key,
    ) -> None:
        signed = number - 1 if status == 4 else number
        message = message or signature_message(OBJECT, signed, content, said)
        value = value or sign(message, key)
        block = one(15, said + one(6, value)) if block is None else block
        first = 5 + int.from_bytes(content[1:5], "little")
        head, body = content[:first], content[first:]
        written = one(9, le(1_772_445_600, 8)) + one(10, le(60, 8))
        written += one(11, le(number - 1, 8)) if number > 1 else b""
        written += one(13, digest(b"the one before")) if number > 1 else b""
        write(
            "signature",
            name,
            comment,
            seed=seed,
            publicKey=public_key,
            role=1,
            record=OBJECT,
            number=number,
            content=content,
            message=message,
            signature=value,
            revision=head + one(2, bytes([status])) + body + written + block + tail,
            expect=expect,
        )

    case("holds", "the example of the format", "ok")
    case("attached", "with an attachment", "ok", content=kind + rest + attached)
    case("bare", "nothing but a kind", "ok", content=kind)
    case("later", "a hundred revisions later", "ok", number=102)
    case("zone", "signed west of Greenwich", "ok", said=statement(offset=-300))
    case("nameless", "an author without a name is a text, too", "ok", said=statement(author=b""))
    case("draft", "a draft", "ok", status=1, block=b"")
    case("imported", "brought in", "ok", status=3, block=b"")
    reason = one(16, "misfiled".encode())
    case("withdrawn", "withdrawn, with the signature before", "ok", status=4, number=3, tail=reason)
    case("withdrawn-import", "withdrawn without one", "ok", status=4, block=b"", tail=reason)
    case("withdrawn-there", "brought in as withdrawn", "ok", status=4, number=1, block=b"")

    def bad(name: str, comment: str, **changed: Any) -> None:
        case(name, comment, "malformed", **changed)

    bad("unsigned", "a signed status without signature", block=b"")
    bad("signed-draft", "a signature of a draft", status=1)
    bad("signed-import", "a signature of what was brought in", status=3)
    bad("first", "a first revision that is signed", number=1)
    bad("withdrawn-early", "a withdrawn revision signed before there was one", status=4)
    bad("reason", "a reason of what is not withdrawn", tail=reason)
    bad("reason-draft", "a reason of a draft", status=1, block=b"", tail=reason)
    bad("no-reason", "an empty reason", status=4, number=3, tail=one(16, b""))
    bad("role", "the role of another domain", said=statement(role=2))
    bad("no-role", "a role that there is not", said=statement(role=9))
    bad("author", "an author that is not text", said=statement(author=b"\xff"))
    bad("offset", "an offset of more than eighteen hours", said=statement(offset=1_081))
    bad("short-key", "a public key of 31 bytes", said=statement(key=public_key[:31]))
    bad("short", "a signature of 63 bytes", value=sign(b"")[:63])
    bad("long", "a signature of 65 bytes", value=sign(b"") + b"\0")
    bad("rest", "a field too many", block=one(15, statement() + one(6, sign(b"")) + one(7, b"")))
    bad("order", "fields out of order", block=one(15, one(6, sign(b"")) + statement()))
    bad("twice", "two signatures", block=2 * one(15, statement() + one(6, sign(b""))))

    def forged(name: str, comment: str, **changed: Any) -> None:
        case(name, comment, "signature", **changed)

    fine = signature_message(OBJECT, 2, kind + rest, statement())
    forged("another-key", "another key, and its own signature", said=statement(key=other_key),
           key=other_secret)
    forged("by-another", "the role's key, signed with another", key=other_secret)
    forged("content", "another content", content=kind + rest + attached, message=fine)
    forged("kind", "another kind", content=one(1, b"intake") + rest, message=fine)
    forged("author-changed", "another author", said=statement(author=b"Somebody"), message=fine)
    forged("time", "another time", said=statement(instant=1_772_445_601), message=fine)
    forged("zone-changed", "another offset", said=statement(offset=0), message=fine)
    forged("revision", "of another revision", number=3, message=fine)
    forged("record", "of another record",
           message=signature_message(ENGAGEMENT, 2, kind + rest, statement()))
    forged("label", "under another label", message=b"tacit1 sign rec\0" + fine[16:])
    forged("withdrawn-changed", "withdrawn with another content", status=4, number=3,
           content=kind + rest + attached, message=fine, tail=reason)
    forged("withdrawn-own", "withdrawn with a signature of its own", status=4, number=3,
           message=signature_message(OBJECT, 3, kind + rest, statement()), tail=reason)
    changed = bytearray(sign(fine))
    changed[40] ^= 1
    forged("changed", "a bit of S", value=bytes(changed))
    forged("zeros", "nothing but zeros", value=bytes(64))
    # RFC 8032, 5.1.7: S is less than the order of the group.
    order = (1 << 252) + 27742317777372353535851937790883648493
    large = sign(fine)[:32] + le(int.from_bytes(sign(fine)[32:], "little") + order, 32)
    forged("large", "S and the order of the group", value=large)


def conflicts() -> None:
    vault_key = VaultKey(chance("vault key", 32), VAULT)

    def entry(
        name: str,
        comment: str,
        expect: str,
        identity: bytes = b"\x04ana pop",
        role: int = 1,
        variant: int = 0,
        summary: bytes = one(1, b"\1"),
        asked: bytes | None = None,
        tag: bytes | None = None,
        sealed_for: int | None = None,
    ) -> None:
        trace = vault_key.trace(identity)
        own_tag = vault_key.tag(trace, role, variant)
        place = vault_key.place(sealed_for or role, own_tag)
        sealed = seal_padded(
            vault_key.match_key(trace), "tacit1 match", place, chance("M", 24), padded(summary)
        )
        write(
            "conflict",
            name,
            comment,
            expect=expect,
            vault=VAULT,
            vaultKey=vault_key.key,
            row=vault_key.row,
            salt=vault_key.salt,
            identity=asked or identity,
            trace=vault_key.trace(asked or identity),
            role=role,
            variant=variant,
            tag=tag or own_tag,
            summary=summary,
            sealed=sealed,
        )

    entry("entry", "the example of the format", "opens")
    dated = b"\x01ana pop\x001990-05-17"
    closed = one(1, b"\2") + one(2, b"2026-02-28")
    entry("closed", "closed, by name and birth date, as coach", "opens", dated, 2, 0, closed)
    entry("undated", "closed, nobody said when", "opens", b"\x02a@b.c", 1, 0, one(1, b"\2"))
    entry("variant", "a name of somebody whose birth date is known", "opens", variant=1)
    entry("another", "asked for somebody else", "wrongKey", asked=b"\x04ana popa")
    entry("other-role", "of the other role", "wrongKey", sealed_for=2)
    entry("other-tag", "under another tag", "wrongKey", tag=chance("tag", 16))
    both = one(1, b"\1") + one(2, b"2026-02-28")
    entry("both", "open, and closed on a day", "malformed", summary=both)
    entry("standing", "a standing that there is not", "malformed", summary=one(1, b"\3"))
    timed = one(1, b"\2") + one(2, b"2026-02-30")
    entry("no-day", "a day that there is not", "malformed", summary=timed)
    entry("rest", "a field too many", "malformed", summary=one(1, b"\1") + one(3, b""))
    entry("nothing", "a decoy under a tag", "malformed", summary=b"")


def plain_text(
    folder: str, check: Callable[[bytes], None]
) -> Callable[[str, str, bytes, str], None]:
    """Writes texts of one section, each of which the reader of this folder takes or refuses."""

    def case(name: str, comment: str, text: bytes, expect: str = "ok") -> None:
        try:
            check(text)
            found = "ok"
        except Refused as refused:
            found = refused.fault
        assert found == expect, f"{folder}/{name}: {found}"
        sealed = 24 + 32 + padded_count(len(text)) + 16
        write(folder, name, comment, text=text, sealedByteCount=sealed, expect=expect)

    return case


RECORD_KEY, _ = sodium.crypto_sign_seed_keypair(chance("record key", 32))
OTHER_KEY, _ = sodium.crypto_sign_seed_keypair(chance("another key", 32))


def address_books() -> None:
    """Section Role objects, Address book."""
    ok = plain_text("addressBook", check_address_book)

    def bad(name: str, comment: str, text: bytes) -> None:
        ok(name, comment, text, "malformed")

    mia, day = one(2, b"Mia Lang"), one(5, b"2026-03-02")
    key, other = one(3, RECORD_KEY), one(3, OTHER_KEY)
    later = max(OBJECT, ENGAGEMENT)
    earlier = min(OBJECT, ENGAGEMENT)
    keys = sorted([RECORD_KEY, OTHER_KEY])

    def contact(rest: bytes, who: bytes = OBJECT) -> bytes:
        return one(1, one(1, who) + rest)

    def sent(to: bytes = RECORD_KEY, count: int = 2) -> bytes:
        return one(2, one(1, to) + one(2, le(count, 8)))

    def received(by: bytes = RECORD_KEY, count: int = 3, packages: bytes = one(3, OBJECT)) -> bytes:
        return one(3, one(1, by) + one(2, le(count, 8)) + packages)

    plain = contact(mia + key + day)
    ok("example", "the example of the format", plain + sent())
    ok("empty", "nobody and nothing", b"")
    everything = mia + key + one(4, OTHER_KEY) + day + one(6, b"2026-03-03T10:00:00+01:00")
    everything += one(7, OTHER_KEY) + one(8, RECORD_KEY)
    two = one(3, earlier) + one(3, later)
    ok(
        "full",
        "a contact with everything, packages that went and came",
        contact(everything) + sent(keys[0]) + sent(keys[1], 9) + received(packages=two),
    )
    ok("signer-only", "somebody of whom only a signature is known",
       contact(mia + one(4, OTHER_KEY) + day))
    ok(
        "two",
        "two contacts of one name, in order",
        contact(mia + key + day, earlier) + contact(mia + key + day, later),
    )
    ok("came", "a package that came from somebody who was forgotten", received())

    bad("contacts-order", "contacts out of order",
        contact(mia + key + day, later) + contact(mia + key + day, earlier))
    bad("contact-twice", "a contact twice", plain + plain)
    bad("no-name", "an empty name", contact(one(2, b"") + key + day))
    bad("no-key", "a contact without any key", contact(mia + day))
    bad("later-only", "a contact with nothing but a later key", contact(mia + day + one(7, OTHER_KEY)))
    bad("short-key", "a key of 31 bytes", contact(mia + one(3, RECORD_KEY[:31]) + day))
    bad("short-later", "a later key of 31 bytes", contact(mia + key + day + one(8, OTHER_KEY[:31])))
    bad("no-day", "a contact whom nobody has seen", contact(mia + key))
    bad("moment", "a day that there is not", contact(mia + key + one(5, b"2026-02-30")))
    bad("compared", "compared at no moment", contact(mia + key + day + one(6, b"yes")))
    bad("short-id", "a contact's identifier of 15 bytes", contact(mia + key + day, OBJECT[:15]))
    bad("key-twice", "two keys of one kind", contact(mia + key + other + day))
    bad("contact-rest", "a field of a contact too many", contact(mia + key + day + one(9, b"x")))
    bad("sent-order", "recipients out of order", sent(keys[1]) + sent(keys[0]))
    bad("sent-twice", "a recipient twice", sent() + sent())
    bad("sent-nothing", "a number of 0", sent(count=0))
    bad("sent-short", "a recipient of 31 bytes", sent(RECORD_KEY[:31]))
    bad("received-order", "senders out of order", received(keys[1]) + received(keys[0]))
    bad("received-nothing", "a highest number of 0", received(count=0))
    bad("no-packages", "a sender from whom nothing came", received(packages=b""))
    bad("packages-order", "packages out of order",
        received(packages=one(3, later) + one(3, earlier)))
    bad("package-twice", "a package twice", received(packages=2 * one(3, OBJECT)))
    bad("lists-order", "what went before whom one knows", sent() + plain)
    bad("rest", "a field too many", plain + one(4, b""))
    bad("cut", "an end too early", (plain + sent())[:-1])


def provenances() -> None:
    """Section Provenance."""
    ok = plain_text("provenance", check_provenance)

    def bad(name: str, comment: str, text: bytes) -> None:
        ok(name, comment, text, "malformed")

    package, sender, key = one(1, OBJECT), one(2, b"Mia Lang"), one(3, RECORD_KEY)
    role, author = one(4, b"\x01"), one(5, b"Mia Lang")
    number, status = one(6, le(2, 8)), one(7, b"\x02")
    signed = one(8, b"2026-03-02")
    signature = one(9, OTHER_KEY) + one(10, chance("a signature", 64))
    head = package + sender + key + role
    there = author + number + status
    ok("example", "the example of the format", head + there + signed)
    ok("bare", "where the sender named no origin", package + key + role)
    ok("nameless", "where nobody knows who wrote it", head + number + status)
    ok("whole", "with its signature, through other hands, with a file under another identifier",
       head + there + one(8, b"2026-03-02T10:00:00+01:00") + signature + one(11, OTHER_KEY)
       + one(12, ENGAGEMENT) + one(12, OBJECT))
    for value, word in ((1, "draft"), (3, "imported"), (4, "withdrawn")):
        ok(word, f"{word} where it came from", head + author + number + one(7, bytes([value])))

    bad("no-role", "a role that there is not", package + sender + key + one(4, b"\x09"))
    bad("wide-role", "a role of two bytes", package + sender + key + one(4, b"\x01\x00"))
    bad("no-status", "a status that there is not", head + author + number + one(7, b"\x09"))
    bad("empty-sender", "an empty sender that is written down", package + one(2, b"") + key + role)
    bad("empty-author", "an empty author that is written down", head + one(5, b"") + number + status)
    bad("zero", "a revision of 0", head + author + one(6, le(0, 8)) + status)
    bad("revision-alone", "a revision without a status", head + author + number)
    bad("status-alone", "a status without a revision", head + author + status)
    bad("key-alone", "a key without a signature", head + there + signed + one(9, OTHER_KEY))
    bad("signature-alone", "a signature without a key",
        head + there + signed + one(10, chance("a signature", 64)))
    bad("short-signature", "a signature of 63 bytes",
        head + there + signed + one(9, OTHER_KEY) + one(10, bytes(63)))
    bad("short-key", "a package's key of 31 bytes", package + sender + one(3, RECORD_KEY[:31]) + role)
    bad("short-first", "a first sender's key of 31 bytes",
        head + there + signed + one(11, OTHER_KEY[:31]))
    bad("moment", "signed on a day that there is not", head + there + one(8, b"2026-02-30"))
    bad("short-file", "a file's identifier of 15 bytes", head + there + one(12, OBJECT[:15]))
    bad("author-bytes", "an author that is not text", head + one(5, b"\xff") + number + status)
    bad("no-package", "no package", sender + key + role)
    bad("order", "fields out of order", sender + package + key + role)
    bad("rest", "a field too many", head + there + one(13, b"x"))


def padding() -> None:
    counts = [0, 1, 254, 255, 256, 257, 271, 272, 500, 1_000, 5_000, 65_535, 65_536, 1_000_000]
    table = [[count, padded_count(count)] for count in counts]
    write("padding", "lengths", "length of a text, length that it is padded to", lengths=table)


if __name__ == "__main__":
    sealed_objects()
    slots()
    derivations()
    aliases()
    streams()
    index_numbers()
    roots()
    segments()
    blocks()
    signatures()
    address_books()
    provenances()
    conflicts()
    padding()
