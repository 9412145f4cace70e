import ForeignCiphers
import Sealing
import TestSupport
import Testing

@Suite
struct `A journal that jrnl encrypted` {
    private func opened(_ bytes: [UInt8], _ words: String) throws -> String {
        var passphrase = Array(words.utf8)
        let secret = SecretBytes(wiping: &passphrase)
        return String(decoding: try EncryptedJrnl.opened(bytes, secret), as: UTF8.self)
    }

    @Test(arguments: SealedJournals.names)
    func `opens with its passphrase, in every format`(_ name: String) throws {
        let isOld = name.hasPrefix("one")
        let text = try opened(SealedJournals.bytes(name), SealedJournals.passphrase)
        #expect(text == (isOld ? SealedJournals.oldText : SealedJournals.text))
    }

    @Test(arguments: SealedJournals.names)
    func `does not open with another passphrase`(_ name: String) {
        for words in ["river stonE", "", "river stone "] {
            #expect(throws: EncryptedJrnl.Fault.notOpened) {
                try opened(SealedJournals.bytes(name), words)
            }
        }
    }

    @Test(arguments: ["three", "two"])
    func `does not open with any of its characters changed`(_ name: String) {
        let bytes = SealedJournals.bytes(name)
        for index in stride(from: 0, to: bytes.count, by: 7) {
            var changed = bytes
            changed[index] =
                changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(throws: EncryptedJrnl.Fault.self, "at \(index)") {
                try opened(changed, SealedJournals.passphrase)
            }
        }
    }

    @Test(arguments: ["three", "two"])
    func `does not open where it is cut off, wherever that is`(_ name: String) {
        let bytes = SealedJournals.bytes(name)
        for length in [0, 5, 6, 7, 8, 20, 60, bytes.count / 2, bytes.count - 4, bytes.count - 1] {
            #expect(throws: EncryptedJrnl.Fault.self, "at \(length)") {
                try opened(Array(bytes.prefix(length)), SealedJournals.passphrase)
            }
        }
    }

    @Test
    func `is told from plain text, which is not encrypted`() {
        for name in SealedJournals.names {
            #expect(EncryptedJrnl.format(SealedJournals.bytes(name)) != nil)
        }
        #expect(EncryptedJrnl.format(Array(SealedJournals.text.utf8)) == nil)
        #expect(EncryptedJrnl.format([]) == nil)
    }

    /// RFC 1321, section A.5.
    @Test(
        arguments: [
            ("", "d41d8cd98f00b204e9800998ecf8427e"), ("abc", "900150983cd24fb0d6963f7d28e17f72"),
        ]
    )
    func `MD5 names files as its definition has it`(_ text: String, _ digest: String) {
        var running = RunningMD5()
        for byte in text.utf8 { running.update([byte]) }
        #expect(running.finish() == digest)
    }
}
