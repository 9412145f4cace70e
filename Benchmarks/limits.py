"""What the machine allows: libsodium by itself, and the disk by itself."""
import ctypes
import ctypes.util
import os
import pathlib
import statistics
import time

KEY_BYTES, NONCE_BYTES, TAG_BYTES = 32, 24, 16
BLOCK = 1 << 20


class Sodium:
    """XChaCha20-Poly1305 of the libsodium that tacit links."""

    def __init__(self):
        self.library = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
        if self.library.sodium_init() < 0:
            raise OSError("libsodium does not start")
        self.library.sodium_version_string.restype = ctypes.c_char_p
        self.version = self.library.sodium_version_string().decode()

    def bytes_per_second(self, block: int, total: int, opening: bool = True) -> float:
        """Opens (or seals) so many bytes in blocks, one after the other on one core."""
        library, size = self.library, ctypes.c_ulonglong
        key, nonce = bytes(KEY_BYTES), bytes(NONCE_BYTES)
        plain = ctypes.create_string_buffer(block)
        sealed = ctypes.create_string_buffer(block + TAG_BYTES)
        seal = library.crypto_aead_xchacha20poly1305_ietf_encrypt
        unseal = library.crypto_aead_xchacha20poly1305_ietf_decrypt
        sealing = (sealed, None, plain, size(block), None, size(0), None, nonce, key)
        unsealing = (plain, None, None, sealed, size(block + TAG_BYTES), None, size(0), nonce, key)
        seal(*sealing)
        job, arguments = (unseal, unsealing) if opening else (seal, sealing)
        count = max(1, total // block)
        start = time.monotonic()
        for _ in range(count):
            job(*arguments)
        seconds = time.monotonic() - start
        if job(*arguments) != 0:
            raise OSError("libsodium does not open what it sealed")
        return count * block / seconds


def fsync_seconds(folder: pathlib.Path, size: int = 64 << 10, runs: int = 51) -> float:
    """The median of appending 64 KiB to a file and waiting until the disk has them."""
    path, piece, times = folder / "appended", os.urandom(size), []
    with open(path, "wb", buffering=0) as file:
        for _ in range(runs):
            start = time.monotonic()
            file.write(piece)
            os.fsync(file.fileno())
            times.append(time.monotonic() - start)
    path.unlink()
    return statistics.median(times)


def write_seconds(folder: pathlib.Path, total: int) -> float:
    """Writing so many bytes one after the other, and one wait at the end."""
    path, piece = folder / "written", os.urandom(BLOCK)
    start = time.monotonic()
    with open(path, "wb", buffering=0) as file:
        for done in range(0, total, BLOCK):
            file.write(piece[:total - done])
        os.fsync(file.fileno())
    seconds = time.monotonic() - start
    path.unlink()
    return seconds
