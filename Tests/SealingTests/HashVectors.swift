import Testing

@testable import Sealing

@Suite struct `hashes agree with published vectors` {
    static let blake2 = "blake2/blake2b-kat.txt"
    static let argon2 = "libsodium/derived-pwhash_argon2id-tv.json"

    private func blake2b(_ message: [UInt8], key: [UInt8], personal: String, count: Int) -> [UInt8]
    {
        var output = [UInt8](repeating: 0, count: count)
        var span = output.mutableSpan
        var bytes = unsafe span.mutableBytes
        let label = Array(personal.utf8)
        unsafe BLAKE2b.hash(
            message,
            key: key.span.bytes,
            personal: label + [UInt8](repeating: 0, count: 16 - label.count),
            into: &bytes
        )
        return output
    }

    @Test(.enabled(if: VectorFolder.has(blake2), "no vectors beside the checkout"))
    func `keyed BLAKE2b gives the known answers`() throws {
        let lines = try VectorFolder.text(Self.blake2).split(separator: "\n")
        let fields = lines.map { line in
            Hex(String(line.split(separator: "\t").dropFirst().first ?? "")).bytes
        }
        #expect(fields.count == 3 * 256)
        for start in stride(from: 0, to: fields.count, by: 3) {
            let found = blake2b(fields[start], key: fields[start + 1], personal: "", count: 64)
            #expect(found == fields[start + 2], "message of \(fields[start].count) bytes")
        }
    }

    // From CPython's hashlib.
    @Test func `a label changes a keyed digest as the standard says`() {
        let seed = (0..<32).map { UInt8($0) }
        let key = unsafe Key<RowPurpose>(copying: seed.span.bytes)
        #expect(
            key.digest(Array("a message".utf8))
                == Hex("e5b32a95980919eab43f82015bc388d5ab97d110f355009ea1e623619aa2b78a").bytes
        )
    }

    // RFC 7693 gives "abc" at 64 bytes; this is the one at 32, from CPython's hashlib.
    @Test func `the unkeyed digest is BLAKE2b-256`() {
        #expect(
            Digest.of(Array("abc".utf8))
                == Hex("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319").bytes
        )
    }

    @Test(arguments: [0, 1, 63, 127, 128, 129, 1_000])
    func `a digest that comes piece by piece is the digest of the whole`(pieceCount: Int) {
        let content = Randomness.bytes(1_000)
        var running = RunningDigest()
        var start = 0
        while start < content.count {
            let end = min(start + max(pieceCount, 1), content.count)
            if pieceCount == 0 { running.update([]) }
            running.update(Array(content[start..<end]))
            start = end
        }
        let found = running.finish()
        #expect(found == Digest.of(content))
    }

    private struct Guess: Decodable {
        let passwd_hex: Hex
        let salt_hex: Hex
        let outlen: Int
        let opslimit: UInt64
        let memlimit: Int
        let expected_line: String
    }

    @Test(.enabled(if: VectorFolder.has(argon2), "no vectors beside the checkout"))
    func `Argon2id gives the known answers`() throws {
        let guesses = try VectorFolder.decoded(Self.argon2, as: [Guess].self)
        var answerCount = 0
        for guess in guesses {
            var output = [UInt8](repeating: 0, count: guess.outlen)
            var span = output.mutableSpan
            var bytes = unsafe span.mutableBytes
            let status = unsafe PasswordHash.derive(
                guess.passwd_hex.bytes.span.bytes,
                salt: Array(guess.salt_hex.bytes.prefix(16)),
                operations: guess.opslimit,
                memoryByteCount: guess.memlimit,
                into: &bytes
            )
            // Where libsodium's own test expects a refusal, its line is a sentence.
            let isRefused = guess.expected_line.hasPrefix("[")
            #expect((status != 0) == isRefused, "\(guess.outlen) bytes")
            guard !isRefused else { continue }
            answerCount += 1
            #expect(output == Hex(guess.expected_line).bytes, "\(guess.outlen) bytes")
        }
        #expect(answerCount >= 6)
    }
}
