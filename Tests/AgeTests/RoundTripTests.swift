import Sealing
import Testing

@testable import Age

@Suite struct `what was encrypted comes back` {
    private let identity = AgeIdentity.random()

    /// Bytes that follow from a seed, so that a failure can be run again.
    private func text(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }

    /// Around the borders of chunks (64 KiB), of lanes (4 chunks) and of the ring (8 lanes).
    private static let counts = [
        0, 1, 15, 16, 17, 47, 48, 49, 65535, 65536, 65537, 131_071, 131_072, 131_073, 262_143,
        262_144, 262_145, 327_680, 524_288, 1_048_577, 2_097_151, 2_097_152, 2_097_153, 2_359_296,
        4_194_305,
    ]

    @Test(arguments: counts, [AgeEncoding.binary, .armored])
    func `at every border of chunks`(count: Int, encoding: AgeEncoding) throws {
        let text = text(count, seed: UInt64(count))
        let file = try WholeFile.encrypt(text, to: [identity.recipient], encoding: encoding)
        let (found, error) = WholeFile.decrypt(file, identities: [identity], encoding: encoding)
        #expect(error == nil)
        #expect(found == text)
    }

    @Test func `however it is cut into writes and reads`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = SeededGenerator(state: seed)
        for _ in 0..<40 {
            let count = Int.random(in: 0...700_000, using: &generator)
            let written = Int.random(in: 1...200_000, using: &generator)
            let read = Int.random(in: 1...200_000, using: &generator)
            let encoding = Bool.random(using: &generator) ? AgeEncoding.binary : .armored
            let text = text(count, seed: generator.next())
            let file = try WholeFile.encrypt(
                text,
                to: [identity.recipient],
                encoding: encoding,
                writing: written
            )
            let (found, error) = WholeFile.decrypt(
                file,
                identities: [identity],
                encoding: encoding,
                reading: read
            )
            #expect(error == nil && found == text, "seed \(seed)")
        }
    }

    @Test func `for each of several recipients and nobody else`() throws {
        let others = (0..<3).map { _ in AgeIdentity.random() }
        let file = try WholeFile.encrypt(
            [1, 2, 3],
            to: others.map(\.recipient) + [identity.recipient]
        )
        for reader in others + [identity] {
            #expect(WholeFile.decrypt(file, identities: [reader]).text == [1, 2, 3])
        }
        let (text, error) = WholeFile.decrypt(
            file,
            identities: [.random()],
            passphrases: [WholeFile.passphrase("word")]
        )
        #expect(text.isEmpty && error as? AgeError == .noMatch)
    }

    @Test func `with a passphrase and no other one`() throws {
        let passphrase = WholeFile.passphrase("correct horse")
        let file = try WholeFile.encrypt([1, 2, 3], with: passphrase)
        let opened = WholeFile.decrypt(file, identities: [identity], passphrases: [passphrase])
        #expect(opened.text == [1, 2, 3] && opened.error == nil)
        let wrong = WholeFile.passphrase("correct horsf")
        let refused = WholeFile.decrypt(file, identities: [identity], passphrases: [wrong])
        #expect(refused.text.isEmpty && refused.error as? AgeError == .noMatch)
    }

    @Test func `and two files of one text have nothing in common but the version line`() throws {
        let text = [UInt8](repeating: 7, count: 100)
        let one = try WholeFile.encrypt(text, to: [identity.recipient])
        let other = try WholeFile.encrypt(text, to: [identity.recipient])
        #expect(one.count == other.count)
        #expect(one.suffix(132) != other.suffix(132))
        #expect(one.dropFirst(32).prefix(20) != other.dropFirst(32).prefix(20))
    }

    @Test func `but not to a recipient of low order`() throws {
        let recipient = AgeRecipient(publicKey: [UInt8](repeating: 0, count: 32))
        #expect(try AgeRecipient(parsing: recipient.text) == recipient)
        #expect(throws: AgeError.malformedRecipient) {
            try WholeFile.encrypt([], to: [recipient])
        }
    }

    @Test func `and an error of the output reaches the writer`() throws {
        struct Full: Error {}
        var room = 300_000
        let writer = try AgeWriter(recipients: [identity.recipient]) {
            room -= $0.byteCount
            guard room >= 0 else { throw Full() }
        }
        let text = [UInt8](repeating: 0, count: 4_000_000)
        #expect(throws: Full.self) {
            try unsafe writer.write(text.span.bytes)
            try writer.finish()
        }
    }

    @Test func `and an error of the reader's own work stays`() throws {
        struct Full: Error {}
        let file = try WholeFile.encrypt([1], to: [identity.recipient])
        let reader = try AgeReader(identities: [identity], input: WholeFile.input(file))
        for _ in 0..<2 { #expect(throws: Full.self) { try reader.next { _ in throw Full() } } }
    }
}

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }
}
