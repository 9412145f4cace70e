#!/usr/bin/env python3
"""Writes Vectors: one package a file, computed from Docs/Package.md and not by Tacit.

The same input gives the same files. What is random in a package is a digest of a name here. Each
file is lines `key: value`, an empty line, and the package. To be run with the Python that
Tests/independent/prepare.sh names.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import shutil
from pathlib import Path
from typing import Any, Callable

from nacl import bindings as sodium

FOLDER = Path(__file__).resolve().parent / "Vectors"
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def chance(name: str, size: int) -> bytes:
    return hashlib.blake2b(name.encode(), key=b"tacit package vectors", digest_size=size).digest()


def digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=32).hexdigest()


def crockford(content: bytes) -> str:
    bits = "".join(f"{byte:08b}" for byte in content)
    bits += "0" * (-len(bits) % 5)
    return "".join(CROCKFORD[int(bits[at : at + 5], 2)] for at in range(0, len(bits), 5))


# age v1


def bech32(prefix: str, content: bytes) -> str:
    alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"

    def polymod(values: list[int]) -> int:
        check = 1
        for value in values:
            top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
            for bit, generator in enumerate(
                [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3]
            ):
                check ^= generator if top >> bit & 1 else 0
        return check

    bits = "".join(f"{byte:08b}" for byte in content)
    bits += "0" * (-len(bits) % 5)
    data = [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    check = polymod(expanded + data + [0] * 6) ^ 1
    data += [check >> 5 * (5 - at) & 31 for at in range(6)]
    return prefix + "1" + "".join(alphabet[value] for value in data)


class Identity:
    def __init__(self, name: str) -> None:
        self.secret = chance(name, 32)
        self.public = sodium.crypto_scalarmult_base(self.secret)
        self.recipient = bech32("age", self.public)
        self.text = bech32("age-secret-key-", self.secret).upper()


def hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    extracted = hmac.digest(salt or bytes(32), key, "sha256")
    return hmac.digest(extracted, info + b"\1", "sha256")


def unpadded(content: bytes) -> str:
    return base64.b64encode(content).decode().rstrip("=")


def seal(key: bytes, nonce: bytes, text: bytes) -> bytes:
    return sodium.crypto_aead_chacha20poly1305_ietf_encrypt(text, None, nonce, key)


def stanza(arguments: str, body: bytes) -> str:
    return f"-> {arguments}\n{unpadded(body)}\n"


def x25519_stanza(file_key: bytes, recipient: bytes) -> str:
    ephemeral = chance("ephemeral" + recipient.hex(), 32)
    share = sodium.crypto_scalarmult_base(ephemeral)
    shared = sodium.crypto_scalarmult(ephemeral, recipient)
    key = hkdf(shared, share + recipient, b"age-encryption.org/v1/X25519")
    return stanza(f"X25519 {unpadded(share)}", seal(key, bytes(12), file_key))


def scrypt_stanza(file_key: bytes, passphrase: str) -> str:
    salt = chance("scrypt", 16)
    key = hashlib.scrypt(
        passphrase.encode(),
        salt=b"age-encryption.org/v1/scrypt" + salt,
        n=1 << 10,
        r=8,
        p=1,
        dklen=32,
    )
    return stanza(f"scrypt {unpadded(salt)} 10", seal(key, bytes(12), file_key))


def envelope(stanzas: list[str], file_key: bytes, text: bytes) -> bytes:
    header = "age-encryption.org/v1\n" + "".join(stanzas) + "---"
    mac = hmac.digest(hkdf(file_key, b"", b"header"), header.encode(), "sha256")
    nonce = chance("nonce", 16)
    key = hkdf(file_key, nonce, b"payload")
    chunks = [text[at : at + 65536] for at in range(0, len(text), 65536)] or [b""]
    sealed = b"".join(
        seal(key, number.to_bytes(11, "big") + bytes([number == len(chunks) - 1]), chunk)
        for number, chunk in enumerate(chunks)
    )
    return f"{header} {unpadded(mac)}\n".encode() + nonce + sealed


# tar


def tar_header(path: str, length: int, **changed: bytes) -> bytes:
    fields = {
        "path": path.encode().ljust(100, b"\0"),
        "mode": b"0000600\0",
        "user": b"0000000\0",
        "group": b"0000000\0",
        "size": b"%011o\0" % length,
        "time": b"00000000000\0",
        "sum": b"        ",
        "type": b"0",
        "link": bytes(100),
        "magic": b"ustar\00000",
        "names": bytes(64),
        "major": b"0000000\0",
        "minor": b"0000000\0",
        "prefix": bytes(167),
    }
    fields |= changed
    block = b"".join(fields.values())
    assert len(block) == 512
    return block[:148] + b"%06o\0 " % sum(block) + block[156:]


def tar_member(path: str, content: bytes, **changed: bytes) -> bytes:
    return tar_header(path, len(content), **changed) + content + bytes(-len(content) % 512)


# Package


class Signer:
    def __init__(self, name: str) -> None:
        self.public, self.secret = sodium.crypto_sign_seed_keypair(chance(name, 32))
        self.identifier = hashlib.blake2b(self.public, digest_size=32).digest()[:8]
        self.key = base64.b64encode(b"Ed" + self.identifier + self.public).decode()

    def sign(self, message: bytes) -> bytes:
        return sodium.crypto_sign(message, self.secret)[:64]

    def minisig(self, text: bytes, comment: str, **changed: bytes) -> bytes:
        signature = self.sign(
            changed.get("message", hashlib.blake2b(text, digest_size=64).digest())
        )
        first = changed.get("algorithm", b"ED") + self.identifier + signature
        last = changed.get("last", self.sign(signature + comment.encode()))
        lines = [
            "untrusted comment: signature of a tacit package",
            base64.b64encode(first).decode(),
            f"trusted comment: {comment}",
            base64.b64encode(last).decode(),
        ]
        return "".join(line + "\n" for line in lines).encode()


HOLDER, OTHER = Identity("recipient"), Identity("other recipient")
SENDER, STRANGER = Signer("sender"), Signer("stranger")
ANSWERS = Identity("sender's age key")
PASSPHRASE = "seven words of a poem"


def compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def line(record: dict[str, Any]) -> bytes:
    return (compact(record) + "\n").encode()


CONTENT = {"at": "2026-03-02", "kind": "progress-note", "title": "Sleep", "body": "ça va mieux"}
RECORDS = [
    {"client": "Ana Pop", **CONTENT, "id": crockford(chance("note", 16)), "status": "signed"},
    {
        "client": "Ana Pop",
        "at": "2026-03-03T10:00:00+01:00",
        "kind": "contact",
        "fields": {"summary": "called back"},
        "id": crockford(chance("contact", 16)),
        "status": "draft",
    },
]
SCAN = bytes(range(256)) * 3


def record_digest(record: dict[str, Any]) -> str:
    kept = ("at", "kind", "title", "tags", "fields", "body")
    return digest(line({key: record[key] for key in kept if key in record}))


def origin(status: str, revision: int) -> dict[str, Any]:
    return {
        "author": "Dr. Mia Lang",
        "role": "therapist",
        "discipline": "therapy",
        "revision": revision,
        "status": status,
    }


class Package:
    """A package as it should be; a vector changes one thing of it."""

    def __init__(self) -> None:
        self.members = {
            "notices.txt": b"Passed on for the purpose that is named here.\n",
            "basis.json": b'{"ground":"treatment"}',
            "records.jsonl": b"".join(map(line, RECORDS)),
            "attachments/0001": SCAN,
        }
        self.manifest: dict[str, Any] = {
            "format": "tacit-package",
            "version": 1,
            "id": crockford(chance("package", 16)),
            "sequence": 3,
            "created": "2026-03-04T09:00:00+01:00",
            "sender": {
                "name": "Dr. Mia Lang",
                "role": "therapist",
                "discipline": "therapy",
                "recipient": ANSWERS.recipient,
                "signer": SENDER.key,
            },
            "recipient": {
                "name": "Dr. Ana Sol",
                "type": "therapist",
                "keys": [HOLDER.recipient],
            },
            "purpose": "new-therapist",
            "ground": "treatment",
            "client": "Ana Pop",
            "labels": ["R", "MH"],
            "notices": ["redisclosure.1"],
            "members": [],
            "records": [
                {
                    "id": record["id"],
                    "kind": record["kind"],
                    "digest": record_digest(record),
                    "labels": ["R", "MH"],
                    "origin": origin(record["status"], number),
                }
                for number, record in enumerate(RECORDS, 1)
            ],
        }
        first = self.manifest["records"][0]
        self.manifest["records"][0] = {
            key: first[key] for key in ("id", "kind", "digest", "labels")
        } | {
            "attachments": [
                {
                    "path": "attachments/0001",
                    "id": crockford(chance("scan", 16)),
                    "name": "scan.pdf",
                }
            ],
            "origin": first["origin"],
        }
        self.signer = SENDER
        self.opener: dict[str, str] = {"identity": HOLDER.text}
        # What is done to the finished pieces.
        self.on_text: Callable[[bytes], bytes] = lambda text: text
        self.on_signature: Callable[[bytes, bytes], bytes] = lambda text, signature: signature
        self.on_written: Callable[[dict[str, bytes]], dict[str, bytes]] = lambda members: members
        self.on_archive: Callable[[bytes], bytes] = lambda archive: archive
        self.on_file: Callable[[bytes], bytes] = lambda file: file
        self.headers: dict[str, dict[str, bytes]] = {}

    def listed(self) -> list[dict[str, Any]]:
        return [
            {"path": path, "bytes": len(content), "digest": digest(content)}
            for path, content in self.members.items()
        ]

    def comment(self) -> str:
        return f"tacit package {self.manifest['id']} sequence {self.manifest['sequence']}"

    def file(self) -> bytes:
        if not self.manifest["members"]:
            self.manifest["members"] = self.listed()
        text = self.on_text(compact(self.manifest).encode())
        signature = self.on_signature(text, self.signer.minisig(text, self.comment()))
        written = {"manifest.json": text, "manifest.json.minisig": signature} | self.members
        archive = b"".join(
            tar_member(path, content, **self.headers.get(path, {}))
            for path, content in self.on_written(written).items()
        )
        archive = self.on_archive(archive + bytes(1024))
        file_key = chance("file key", 16)
        if "passphrase" in self.opener:
            stanzas = [scrypt_stanza(file_key, PASSPHRASE)]
        else:
            stanzas = [x25519_stanza(file_key, key.public) for key in (OTHER, HOLDER)]
        return self.on_file(envelope(stanzas, file_key, archive))


VECTORS: list[tuple[str, str, str, Callable[[Package], None]]] = []


def vector(expect: str, comment: str) -> Callable[..., Callable[[Package], None]]:
    def keep(change: Callable[[Package], None]) -> Callable[[Package], None]:
        VECTORS.append((change.__name__, expect, comment, change))
        return change

    return keep


def replaced(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def replace(content: bytes) -> bytes:
        assert old in content, old
        return content.replace(old, new, 1)

    return replace


def inserted(path: str, content: bytes) -> Callable[[dict[str, bytes]], dict[str, bytes]]:
    """Puts a member behind the signature."""

    def insert(members: dict[str, bytes]) -> dict[str, bytes]:
        items = list(members.items())
        return dict(items[:2] + [(path, content)] + items[2:])

    return insert


@vector("success", "as it should be")
def opens(package: Package) -> None:
    pass


@vector("success", "for a passphrase")
def passphrase(package: Package) -> None:
    package.opener = {"passphrase": PASSPHRASE}
    del package.manifest["recipient"]["keys"]


@vector("success", "the one before it, from the same sender")
def earlier(package: Package) -> None:
    passphrase(package)
    package.manifest["id"] = crockford(chance("earlier package", 16))
    package.manifest["sequence"] = 2


@vector("success", "control characters, quotation marks, and a name from right to left")
def hostile_text(package: Package) -> None:
    package.manifest["client"] = "שרה “Ana” \\ \"Pop\"\t"


@vector("notForYou", "for somebody else")
def other_recipient(package: Package) -> None:
    package.opener = {"identity": Identity("nobody").text}


@vector("notForYou", "another passphrase")
def other_passphrase(package: Package) -> None:
    passphrase(package)
    package.opener = {"passphrase": "seven words of a song"}


@vector("envelope", "cut off in the middle of its payload")
def truncated(package: Package) -> None:
    package.on_file = lambda file: file[: len(file) // 2]


@vector("envelope", "without its last byte")
def one_byte_short(package: Package) -> None:
    package.on_file = lambda file: file[:-1]


@vector("envelope", "a byte after its end")
def byte_after(package: Package) -> None:
    package.on_file = lambda file: file + b"\0"


@vector("envelope", "a bit of its payload changed")
def bit_flipped(package: Package) -> None:
    package.on_file = lambda file: file[:-100] + bytes([file[-100] ^ 1]) + file[-99:]


@vector("envelope", "no age file at all")
def plain_archive(package: Package) -> None:
    package.on_file = lambda file: b"records"


@vector("recipient", "wrapped anew for somebody whom the manifest does not name")
def rewrapped(package: Package) -> None:
    package.manifest["recipient"]["keys"] = [OTHER.recipient]


@vector("recipient", "for a passphrase, and the manifest names a key")
def passphrase_for_key(package: Package) -> None:
    package.opener = {"passphrase": PASSPHRASE}


@vector("recipient", "for a key, and the manifest names none")
def key_for_passphrase(package: Package) -> None:
    del package.manifest["recipient"]["keys"]


@vector("signature", "signed by another key than the manifest names")
def signed_by_another(package: Package) -> None:
    package.signer = STRANGER


@vector("signature", "of another manifest")
def manifest_changed(package: Package) -> None:
    package.on_signature = lambda text, signature: SENDER.minisig(
        text.replace(b"Ana Pop", b"Ana Poq"), package.comment()
    )


@vector("signature", "of the file itself and not of its digest: the form before prehashing")
def legacy_signature(package: Package) -> None:
    package.on_signature = lambda text, signature: SENDER.minisig(
        text, package.comment(), algorithm=b"Ed", message=text
    )


@vector("signature", "a global signature that does not hold")
def global_signature(package: Package) -> None:
    package.on_signature = lambda text, signature: SENDER.minisig(
        text, package.comment(), last=bytes(64)
    )


@vector("signature", "a trusted comment about another number")
def other_comment(package: Package) -> None:
    package.on_signature = lambda text, signature: SENDER.minisig(
        text, package.comment().replace("sequence 3", "sequence 4")
    )


@vector("signature", "a trusted comment that was changed")
def comment_changed(package: Package) -> None:
    package.on_signature = lambda text, signature: signature.replace(b"sequence 3", b"sequence 4")


@vector("signature", "a line more")
def signature_longer(package: Package) -> None:
    package.on_signature = lambda text, signature: signature + b"\n"


@vector("unknownVersion", "of version 2")
def version_two(package: Package) -> None:
    package.manifest["version"] = 2


@vector("unknownVersion", "of another format")
def other_format(package: Package) -> None:
    package.manifest["format"] = "other-package"


@vector("manifest", "a member that means nothing")
def unknown_member(package: Package) -> None:
    package.manifest["more"] = 1


@vector("manifest", "a member that stands there twice")
def member_twice(package: Package) -> None:
    package.on_text = replaced(b'"sequence":3', b'"sequence":3,"sequence":3')


@vector("manifest", "a blank between members")
def blank(package: Package) -> None:
    package.on_text = replaced(b'"sequence":3', b'"sequence": 3')


@vector("manifest", "a letter written as an escape")
def needless_escape(package: Package) -> None:
    package.on_text = replaced(b"Ana Pop", b"\\u0041na Pop")


@vector("manifest", "a number with a leading zero")
def leading_zero(package: Package) -> None:
    package.on_text = replaced(b'"sequence":3', b'"sequence":03')


@vector("manifest", "the number 0")
def sequence_zero(package: Package) -> None:
    package.manifest["sequence"] = 0


@vector("manifest", "ten GB in one member of the list")
def ten_gigabytes_listed(package: Package) -> None:
    package.manifest["members"] = package.listed()
    package.manifest["members"][0]["bytes"] = 10_000_000_000


@vector("manifest", "a path in the list that leads out of the folder")
def listed_traversal(package: Package) -> None:
    package.members["../notices.txt"] = b""


@vector("manifest", "an attached file that no record has")
def stray_attachment(package: Package) -> None:
    package.members["attachments/0002"] = b"nobody's"


@vector("manifest", "recipients out of order")
def keys_out_of_order(package: Package) -> None:
    keys = sorted([HOLDER.recipient, OTHER.recipient], reverse=True)
    package.manifest["recipient"]["keys"] = keys


@vector("labels", "less confidential on the outside than inside")
def low_water_mark(package: Package) -> None:
    package.manifest["labels"] = ["N", "MH"]


@vector("labels", "a record without a confidentiality")
def no_confidentiality(package: Package) -> None:
    package.manifest["records"][1]["labels"] = ["MH"]


@vector("missing", "no manifest in the first place")
def manifest_second(package: Package) -> None:
    def swap(members: dict[str, bytes]) -> dict[str, bytes]:
        items = list(members.items())
        return dict([items[1], items[0]] + items[2:])

    package.on_written = swap


@vector("missing", "no signature")
def no_signature(package: Package) -> None:
    package.on_written = lambda members: {
        path: content for path, content in members.items() if not path.endswith(".minisig")
    }


@vector("missing", "the last file is not there")
def file_missing(package: Package) -> None:
    package.on_written = lambda members: dict(list(members.items())[:-1])


@vector("missing", "no records in the list")
def no_records(package: Package) -> None:
    del package.members["records.jsonl"]


@vector("surplus", "a file more than the list has, at the end")
def file_added(package: Package) -> None:
    package.on_written = lambda members: members | {"more.txt": b"more"}


@vector("surplus", "a file more than the list has, in the middle")
def file_inserted(package: Package) -> None:
    package.on_written = inserted("more.txt", b"more")


@vector("surplus", "two files in another order than the list")
def out_of_order(package: Package) -> None:
    def swap(members: dict[str, bytes]) -> dict[str, bytes]:
        items = list(members.items())
        return dict(items[:2] + [items[3], items[2]] + items[4:])

    package.on_written = swap


@vector("length", "a file that is longer than the list says")
def file_longer(package: Package) -> None:
    package.on_written = lambda members: members | {"basis.json": members["basis.json"] + b" "}


@vector("digest", "a file of the same length with another byte")
def file_changed(package: Package) -> None:
    package.on_written = lambda members: members | {"basis.json": b'{"ground":"treatmenu"}'}


@vector("digest", "another attached file")
def attachment_changed(package: Package) -> None:
    package.on_written = lambda members: members | {"attachments/0001": bytes(768)}


@vector("records", "a record whose digest is another one")
def record_digest_changed(package: Package) -> None:
    package.manifest["records"][0]["digest"] = digest(b"")


@vector("records", "a record of another kind than the list says")
def other_kind(package: Package) -> None:
    package.manifest["records"][0]["kind"] = "soap-note"


@vector("records", "a record under another identifier than the list says")
def other_identifier(package: Package) -> None:
    package.manifest["records"][1]["id"] = package.manifest["records"][0]["id"]


@vector("records", "a record that the list does not name")
def unlisted_record(package: Package) -> None:
    del package.manifest["records"][1]


@vector("records", "a record less than the list names")
def missing_record(package: Package) -> None:
    package.members["records.jsonl"] = line(RECORDS[0])


@vector("records", "a line that is no record")
def no_record(package: Package) -> None:
    package.members["records.jsonl"] += b"{}\n"


@vector("path", "a path that leads out of the folder")
def traversal(package: Package) -> None:
    package.on_written = inserted("../../etc/passwd", b"more")


@vector("path", "an absolute path")
def absolute(package: Package) -> None:
    package.on_written = inserted("/etc/passwd", b"more")


@vector("path", "a hidden file")
def hidden(package: Package) -> None:
    package.on_written = inserted("attachments/.profile", b"more")


@vector("path", "a path with a backslash")
def backslash(package: Package) -> None:
    package.on_written = inserted("attachments\\0001", b"more")


@vector("path", "a path that was there before")
def twice(package: Package) -> None:
    package.on_archive = lambda archive: archive[:-1024] + tar_member("basis.json", b"") + bytes(1024)


@vector("entryType", "a symbolic link")
def symlink(package: Package) -> None:
    package.headers["basis.json"] = {"type": b"2", "link": b"/etc/passwd".ljust(100, b"\0")}


@vector("entryType", "a link to a file that was there before")
def hard_link(package: Package) -> None:
    package.headers["basis.json"] = {"type": b"1", "link": b"notices.txt".ljust(100, b"\0")}


@vector("entryType", "a folder")
def folder(package: Package) -> None:
    package.on_archive = lambda archive: archive[:-1024] + tar_member(
        "attachments", b"", type=b"5"
    ) + bytes(1024)


@vector("entryType", "an extended header that gives another path")
def extended_header(package: Package) -> None:
    package.on_written = inserted("pax", b"21 path=../../passwd\n")
    package.headers["pax"] = {"type": b"x"}


@vector("entryType", "a device")
def device(package: Package) -> None:
    package.headers["basis.json"] = {"type": b"3"}


@vector("tooLarge", "ten GB claimed, in base 256")
def ten_gigabytes(package: Package) -> None:
    size = b"\x80" + (10_000_000_000).to_bytes(11, "big")
    package.headers["attachments/0001"] = {"size": size}


@vector("length", "eight GB claimed, in octal digits")
def eight_gigabytes(package: Package) -> None:
    package.headers["attachments/0001"] = {"size": b"77777777777\0"}


@vector("tooLarge", "a manifest of 8 GB claimed")
def manifest_too_large(package: Package) -> None:
    package.headers["manifest.json"] = {"size": b"77777777777\0"}


@vector("tooLarge", "a signature of 4 KiB")
def signature_too_large(package: Package) -> None:
    package.on_signature = lambda text, signature: signature + bytes(4096)


@vector("archive", "a checksum that does not fit")
def checksum(package: Package) -> None:
    package.on_archive = replaced(b"0000600\0", b"0000640\0")


@vector("archive", "the name of an owner")
def owner(package: Package) -> None:
    package.headers["basis.json"] = {"names": b"root".ljust(64, b"\0")}


@vector("archive", "filling that is not zero")
def filling(package: Package) -> None:
    package.on_archive = replaced(
        package.members["notices.txt"] + bytes(1), package.members["notices.txt"] + b"x"
    )


@vector("archive", "one block of zero bytes at the end")
def half_an_end(package: Package) -> None:
    package.on_archive = lambda archive: archive[:-512]


@vector("archive", "no end")
def no_end(package: Package) -> None:
    package.on_archive = lambda archive: archive[:-1024]


@vector("archive", "filled up at the end as tar does by itself")
def filled_up(package: Package) -> None:
    package.on_archive = lambda archive: archive + bytes(-len(archive) % 10240)


@vector("archive", "something after the end")
def after_the_end(package: Package) -> None:
    package.on_archive = lambda archive: archive + b"more"


def main() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    for name, expect, comment, change in VECTORS:
        package = Package()
        change(package)
        file = package.file()
        lines = {"comment": comment, "expect": expect} | package.opener
        head = "".join(f"{key}: {value}\n" for key, value in lines.items())
        (FOLDER / name.replace("_", "-")).write_bytes(head.encode() + b"\n" + file)
    print(f"{len(VECTORS)} vectors")


if __name__ == "__main__":
    main()
