"""What everything in a vault is sealed with: Docs/Format.md, up to Key slot, and Index, Blocks."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass

import argon2.low_level as argon2
from nacl import bindings as sodium
from nacl.exceptions import CryptoError

NONE = bytes(16)
ROLES = {1: "therapist", 2: "coach", 3: "client"}
CHUNK_COUNT = 65_536
FINAL = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL


class Refused(Exception):
    """What a reader must reject: a class (wrongKey, damaged, malformed, …) and what it is about."""

    def __init__(self, fault: str, what: str):
        super().__init__(f"{fault}: {what}")
        self.fault = fault


def demand(condition: object, fault: str, what: str) -> None:
    if not condition:
        raise Refused(fault, what)


# Conventions


def le(number: int, size: int) -> bytes:
    return number.to_bytes(size, "little")


def number(data: bytes) -> int:
    return int.from_bytes(data, "little")


def digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()


def keyed(key: bytes, label: str, message: bytes, size: int = 32) -> bytes:
    return hashlib.blake2b(
        message, digest_size=size, key=key, person=label.encode().ljust(16, b"\0")
    ).digest()


def crockford(data: bytes) -> str:
    standard, ours = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    text = base64.b32encode(data).decode().rstrip("=")
    return text.translate(str.maketrans(standard, ours))


# Context, Padding, Sealed object


def context(
    vault: bytes,
    role: int,
    realm: int,
    engagement: bytes,
    kind: int,
    object_id: bytes,
    revision: int,
    extra: bytes = b"",
) -> bytes:
    fixed = b"\x01" + vault + bytes([role, realm]) + engagement + bytes([kind]) + object_id
    return fixed + le(revision, 8) + extra


def padded_count(count: int) -> int:
    marked = count + 1
    if marked <= 256:
        return 256
    exponent = marked.bit_length() - 1
    mask = (1 << (exponent - exponent.bit_length())) - 1
    return (marked + mask) & ~mask


def unpadded(padded: bytes, what: str) -> bytes:
    text = padded.rstrip(b"\0")
    demand(text.endswith(b"\x80"), "malformed", f"padding of {what}")
    demand(padded_count(len(text) - 1) == len(padded), "malformed", f"padding of {what}")
    return text[:-1]


def open_sealed(key: bytes, label: str, place: bytes, sealed: bytes, what: str) -> bytes:
    demand(len(sealed) >= 72, "malformed", what)
    random, commitment = sealed[:24], sealed[24:56]
    derived = keyed(key, label, random + le(len(place), 4) + place, 64)
    demand(derived[32:] == commitment, "wrongKey", what)
    try:
        padded = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed[56:], place, random, derived[:32]
        )
    except CryptoError:
        raise Refused("damaged", what) from None
    return unpadded(padded, what)


# Index, Blocks


def segment_key(key: bytes, label: str, place: bytes, seal: bytes) -> bytes:
    """The key of a segment's blocks, if the seal was made under this key for this place."""
    derived = keyed(key, label, seal[:24] + le(len(place), 4) + place, 64)
    demand(derived[32:] == seal[24:], "wrongKey", "seal of an index")
    return derived[:32]


def open_block(
    key: bytes, place: bytes, block: int, size: int, is_padded: bool, sealed: bytes
) -> bytes:
    """A block whose text has `size` bytes; `place` is its own, with its number for revision."""
    what = f"block {block} of an index"
    demand(len(sealed) == (padded_count(size) if is_padded else size) + 16, "malformed", what)
    try:
        text = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, place, le(block, 24), key)
    except CryptoError:
        raise Refused("damaged", what) from None
    if is_padded:
        text = unpadded(text, what)
        demand(len(text) == size, "malformed", f"padding of {what}")
    return text


# Key slot


@dataclass
class Slot:
    kind: int
    role: int
    id: bytes
    operations: int
    memory: int
    salt: bytes
    sealed: bytes
    parameters: bytes

    @classmethod
    def parse(cls, data: bytes) -> Slot:
        demand(len(data) == 403, "malformed", "key slot")
        demand(digest(data[:371]) == data[371:], "damaged", "key slot")
        demand(data[0] == 1 and data[1] in (1, 2) and data[2] in ROLES, "malformed", "key slot")
        slot = cls(
            data[1],
            data[2],
            data[3:19],
            number(data[19:23]),
            number(data[23:27]),
            data[27:43],
            data[43:371],
            data[:43],
        )
        demand(2 <= slot.operations <= 8, "costOutOfRange", "key slot")
        demand(65_536 <= slot.memory <= 1_048_576, "costOutOfRange", "key slot")
        return slot

    def open(self, vault: bytes, secret: bytes) -> bytes:
        key = argon2.hash_secret_raw(
            secret, self.salt, self.operations, self.memory, 1, 32, argon2.Type.ID
        )
        place = context(vault, self.role, 0, NONE, 0, self.id, 0, self.parameters)
        text = open_sealed(key, "tacit1 slot", place, self.sealed, "key slot")
        demand(len(text) == 32, "malformed", "key slot")
        return text


# Attachment


class Stream:
    """The chunks of one attachment, in order."""

    def __init__(self, key: bytes, header: bytes):
        self.state = sodium.crypto_secretstream_xchacha20poly1305_state()
        sodium.crypto_secretstream_xchacha20poly1305_init_pull(self.state, header, key)

    def open(self, chunk: bytes, place: bytes, is_last: bool, what: str) -> bytes:
        try:
            text, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(self.state, chunk, place)
        except (CryptoError, RuntimeError, ValueError):
            raise Refused("damaged", what) from None
        demand(tag == (FINAL if is_last else 0), "damaged", what)
        return text
