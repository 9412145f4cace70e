import Testing

@testable import Sealing

@Suite struct `an attachment comes back whole and in order or not at all` {
    private struct Piece {
        var stored: Stored
        var place: Context
        var isLast: Bool
    }

    private let texts = (0..<4).map { Randomness.bytes($0 == 3 ? 100 : 1_000) }

    private func place(_ number: Int) -> Context { .sample(revision: UInt64(number)) }

    private func sealed(
        _ key: borrowing Key<AttachmentPurpose>
    ) -> (header: [UInt8], pieces: [Piece]) {
        var sealer = AttachmentSealer(key: key)
        let header = sealer.header
        var pieces: [Piece] = []
        for (index, text) in texts.enumerated() {
            let isLast = index == texts.count - 1
            let chunk = sealer.seal(text, at: place(index), isLast: isLast)
            pieces.append(Piece(stored: Stored(chunk.bytes), place: place(index), isLast: isLast))
        }
        return (header, pieces)
    }

    /// Opens pieces one after the other; the texts that came out before the first refusal.
    private func opened(
        _ key: borrowing Key<AttachmentPurpose>,
        _ header: [UInt8],
        _ pieces: [Piece]
    ) -> (texts: [[UInt8]], error: SealingError?) {
        var texts: [[UInt8]] = []
        do throws(SealingError) {
            var opener = try AttachmentOpener(key: key, header: header)
            for piece in pieces {
                texts.append(
                    try opener.open(piece.stored, at: piece.place, isLast: piece.isLast)
                )
            }
            return (texts, nil)
        } catch {
            return (texts, error)
        }
    }

    @Test(arguments: [0, 1, 65_535, AttachmentStream.chunkCount])
    func `a last chunk of any length comes back`(count: Int) throws {
        let key = Key<AttachmentPurpose>.random()
        let text = Randomness.bytes(count)
        var sealer = AttachmentSealer(key: key)
        let chunk = sealer.seal(text, at: place(0), isLast: true)
        #expect(chunk.bytes.count == count + AttachmentStream.overhead)
        #expect(sealer.header.count == AttachmentStream.headerCount)
        var opener = try AttachmentOpener(key: key, header: sealer.header)
        #expect(try opener.open(Stored(chunk.bytes), at: place(0), isLast: true) == text)
    }

    @Test func `all chunks come back`() {
        let key = Key<AttachmentPurpose>.random()
        let (header, pieces) = sealed(key)
        let found = opened(key, header, pieces)
        #expect(found.error == nil)
        #expect(found.texts == texts)
    }

    private static let attacks: [(String, Int, @Sendable (inout [Piece]) -> Void)] = [
        ("first two changed over", 0, { $0.swapAt(0, 1) }),
        (
            "changed over with their places", 0,
            {
                let stored = $0.map(\.stored)
                $0[0].stored = stored[1]
                $0[1].stored = stored[0]
            }
        ),
        ("first dropped", 0, { $0.removeFirst() }),
        ("middle dropped", 1, { $0.remove(at: 1) }),
        ("middle doubled", 2, { $0.insert($0[1], at: 1) }),
        (
            "last dropped, the one before called last", 2,
            {
                $0.removeLast()
                $0[2].isLast = true
            }
        ),
        ("more called last", 1, { $0[1].isLast = true }),
        ("last not called last", 3, { $0[3].isLast = false }),
        ("last doubled", 4, { $0.append($0[3]) }),
        ("another chunk after the end", 4, { $0.append($0[0]) }),
        ("moved to another place", 1, { $0[1].place = .sample(revision: 9) }),
        ("moved to another vault", 0, { $0[0].place = .sample(vault: 9, revision: 0) }),
        ("first bit turned", 1, { $0[1].stored = Stored($0[1].stored.bytes.flipped(at: 0)) }),
        ("last bit turned", 1, { $0[1].stored = Stored($0[1].stored.bytes.flipped(at: 1_016)) }),
        ("one byte short", 1, { $0[1].stored = Stored(Array($0[1].stored.bytes.dropLast())) }),
        ("one byte long", 1, { $0[1].stored = Stored($0[1].stored.bytes + [0]) }),
        ("shorter than any chunk", 1, { $0[1].stored = Stored(Array($0[1].stored.bytes[..<16])) }),
        ("empty", 0, { $0[0].stored = Stored([]) }),
    ]

    @Test(arguments: attacks.indices)
    func `a changed sequence is refused at the place of the change`(index: Int) {
        let (what, openedCount, attack) = Self.attacks[index]
        let key = Key<AttachmentPurpose>.random()
        var (header, pieces) = sealed(key)
        attack(&pieces)
        let found = opened(key, header, pieces)
        #expect(found.error == .damaged, "\(what)")
        #expect(found.texts == Array(texts.prefix(openedCount)), "\(what)")
        header.removeAll()
    }

    @Test func `another key, another header or another stream's chunk opens nothing`() {
        let key = Key<AttachmentPurpose>.random()
        let (header, pieces) = sealed(key)
        let (otherHeader, otherPieces) = sealed(key)
        #expect(opened(Key.random(), header, pieces).error == .damaged)
        #expect(opened(key, otherHeader, pieces).error == .damaged)
        #expect(opened(key, header, [pieces[0], otherPieces[1]]).error == .damaged)
        for index in header.indices {
            #expect(opened(key, header.flipped(at: index), pieces).error == .damaged)
        }
        for header in [[], Array(header.dropLast()), header + [0]] {
            #expect(opened(key, header, pieces).error == .malformed)
        }
    }

    @Test func `an opener that refused once opens nothing more`() throws {
        let key = Key<AttachmentPurpose>.random()
        let (header, pieces) = sealed(key)
        var opener = try AttachmentOpener(key: key, header: header)
        let changed = Stored(pieces[0].stored.bytes.flipped(at: 5))
        #expect(throws: SealingError.damaged) {
            try opener.open(changed, at: place(0), isLast: false)
        }
        #expect(throws: SealingError.damaged) {
            try opener.open(pieces[0].stored, at: place(0), isLast: false)
        }
    }
}
