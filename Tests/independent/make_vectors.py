#!/usr/bin/env python3
"""Writes Tests/Vectors: one scenario a file, computed from Docs/Format.md and not by Tacit.

The same input gives the same files. What is random in a vault is a digest of a name here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import argon2.low_level as argon2
from nacl import bindings as sodium

from sealed_object import FINAL, NONE, context, digest, keyed, le, padded_count

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


def padding() -> None:
    counts = [0, 1, 254, 255, 256, 257, 271, 272, 500, 1_000, 5_000, 65_535, 65_536, 1_000_000]
    table = [[count, padded_count(count)] for count in counts]
    write("padding", "lengths", "length of a text, length that it is padded to", lengths=table)


if __name__ == "__main__":
    sealed_objects()
    slots()
    derivations()
    streams()
    padding()
