import Testing

@testable import Sealing

@Suite struct `a sealed object opens in its place and nowhere else` {
    private let place = Context.sample()

    @Test(arguments: [0, 1, 15, 16, 31, 64, 254, 255, 256, 257, 1_000, 4_096, 65_537, 1_000_003])
    func `a text of any length comes back`(count: Int) throws {
        let key = Key<CompartmentPurpose>.random()
        let text = Randomness.bytes(count)
        let sealed = key.seal(text, at: place)
        #expect(sealed.bytes.count == 72 + Padding.paddedCount(count))
        #expect(try key.open(Stored(sealed.bytes), at: place) == text)
    }

    @Test(arguments: [[], [0x80], [0], [0x80, 0], [0, 0x80], [0x80, 0x80, 0, 0]] as [[UInt8]])
    func `a text that looks like padding comes back`(text: [UInt8]) throws {
        let key = Key<CompartmentPurpose>.random()
        #expect(try key.open(Stored(key.seal(text, at: place).bytes), at: place) == text)
    }

    @Test func `the same text is never sealed to the same bytes`() {
        let key = Key<CompartmentPurpose>.random()
        let sealed = (0..<100).map { _ in key.seal([1, 2, 3], at: place) }
        #expect(Set(sealed.map(\.bytes)).count == 100)
        #expect(Set(sealed.map(\.commitment)).count == 100)
        #expect(Set(sealed.map { Array($0.bytes.prefix(24)) }).count == 100)
    }

    static let moved: [(String, Context)] = [
        ("vault", .sample(vault: 9)),
        ("role", .sample(role: 9)),
        ("realm", .sample(realm: 9)),
        ("engagement", .sample(engagement: 9)),
        ("type", .sample(type: 9)),
        ("object", .sample(object: 9)),
        ("revision", .sample(revision: 9)),
        ("revision, high byte", .sample(revision: 7 | 1 << 56)),
        ("extra", .sample(extra: [0])),
        ("role and realm changed over", .sample(role: 3, realm: 2)),
        ("engagement and object changed over", .sample(engagement: 6, object: 4)),
    ]

    @Test(arguments: moved)
    func `moved to another place it does not open`(field: String, other: Context) {
        let key = Key<CompartmentPurpose>.random()
        let sealed = key.seal(Randomness.bytes(40), at: place)
        #expect(throws: SealingError.wrongKey, "\(field)") {
            try key.open(Stored(sealed.bytes), at: other)
        }
        #expect(throws: SealingError.wrongKey, "\(field)") {
            try key.open(Stored(key.seal([1], at: other).bytes), at: place)
        }
    }

    @Test func `each bit of the context counts`() {
        let key = Key<CompartmentPurpose>.random()
        let bytes = place.bytes
        #expect(bytes.count == 60)
        #expect(bytes[0] == Context.formatVersion)
        let commitment = RawObject.derived(from: key, random: bytes.suffix(24), place)[32...]
        for (_, other) in Self.moved {
            let moved = RawObject.derived(from: key, random: bytes.suffix(24), other)[32...]
            #expect(moved != commitment)
        }
    }

    @Test func `another key does not open it, nor the same bytes for another purpose`() {
        let key = Key<CompartmentPurpose>.random()
        let sealed = Stored(key.seal([1, 2, 3], at: place).bytes)
        let other = Key<CompartmentPurpose>.random()
        #expect(throws: SealingError.wrongKey) { try other.open(sealed, at: place) }
        let repurposed = key.withBytes { Key<PersonPurpose>(copying: $0) }
        #expect(throws: SealingError.wrongKey) { try repurposed.open(sealed, at: place) }
        let copy = key.duplicate()
        #expect(throws: Never.self) { try copy.open(sealed, at: place) }
    }

    @Test func `with any bit of it turned it does not open`() {
        let key = Key<CompartmentPurpose>.random()
        let sealed = key.seal(Randomness.bytes(100), at: place).bytes
        for index in sealed.indices {
            for bit in 0..<8 {
                let changed = Stored(sealed.flipped(at: index, bit: 1 << bit))
                let expected: SealingError = index < 56 ? .wrongKey : .damaged
                #expect(throws: expected, "byte \(index), bit \(bit)") {
                    try key.open(changed, at: place)
                }
            }
        }
    }

    @Test func `cut short or made longer it does not open`() {
        let key = Key<CompartmentPurpose>.random()
        let sealed = key.seal(Randomness.bytes(100), at: place).bytes
        for count in sealed.indices {
            let expected: SealingError = count < 72 ? .malformed : .damaged
            #expect(throws: expected, "\(count) bytes") {
                try key.open(Stored(Array(sealed.prefix(count))), at: place)
            }
        }
        for count in 1...20 {
            #expect(throws: SealingError.damaged, "\(count) bytes more") {
                try key.open(Stored(sealed + [UInt8](repeating: 0, count: count)), at: place)
            }
        }
    }

    @Test func `what claims a commitment need not have it`() {
        let sealed = Key<CompartmentPurpose>.random().seal([1], at: place)
        #expect(Stored(sealed.bytes).claimedCommitment == sealed.commitment)
        #expect(Stored([UInt8](repeating: 0, count: 71)).claimedCommitment == nil)
        #expect(Stored([UInt8](repeating: 0, count: 72)).claimedCommitment != nil)
    }

    @Test(arguments: [0, 1, 100, 222])
    func `a sealed key comes back with what was said about it`(remarkCount: Int) throws {
        let parent = Key<RolePurpose>.random()
        let key = Key<CompartmentPurpose>.random()
        let remark = Randomness.bytes(remarkCount)
        let sealed = Stored(parent.seal(key, remark: remark, at: place).bytes)
        #expect(sealed.bytes.count == 72 + 256)
        var said: [UInt8] = []
        let opened = try parent.openKey(
            sealed,
            at: place,
            as: CompartmentPurpose.self,
            remark: &said
        )
        #expect(said == remark)
        #expect(opened.digest([1]) == key.digest([1]))
        guard remarkCount > 0 else { return }
        #expect(throws: SealingError.malformed) {
            _ = try parent.openKey(sealed, at: place, as: CompartmentPurpose.self)
        }
    }

    @Test func `a text is not taken for a key unless it fills the least bucket`() {
        let parent = Key<RolePurpose>.random()
        for count in [256, 1_000] {
            let sealed = Stored(parent.seal(Randomness.bytes(count), at: place).bytes)
            #expect(throws: SealingError.malformed) {
                _ = try parent.openKey(sealed, at: place, as: CompartmentPurpose.self)
            }
        }
    }

    @Test func `derived keys depend on key, message and purpose`() {
        let parent = Key<RolePurpose>.random()
        let digests = [
            parent.derive(RowPurpose.self, from: [1]).digest([]),
            parent.derive(RowPurpose.self, from: [2]).digest([]),
            parent.derive(RowPurpose.self, from: []).digest([]),
            Key<RolePurpose>.random().derive(RowPurpose.self, from: [1]).digest([]),
        ]
        #expect(Set(digests).count == digests.count)
        let row = parent.derive(RowPurpose.self, from: [1]).withBytes { $0.array }
        let chain = parent.derive(ChainPurpose.self, from: [1]).withBytes { $0.array }
        #expect(row != chain)
        let again = parent.derive(RowPurpose.self, from: [1]).withBytes { $0.array }
        #expect(row == again)
    }
}
