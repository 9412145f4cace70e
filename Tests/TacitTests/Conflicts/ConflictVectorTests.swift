import Foundation
import Practice
import Sealing
import Testing

@testable import Tacit

/// Tests/Vectors/conflict, computed by Tests/independent/make_vectors.py.
@Suite struct `Entries of the conflict index as Docs/Format.md has them` {
    @Test(arguments: ConflictVector.names)
    func `open or are refused as their vector says`(name: String) throws {
        let vector = try ConflictVector(name)
        let keys = try vector.keys()
        #expect(keys.row.bytes == vector.row.octets)
        #expect(keys.salt == vector.salt.octets)
        let trace = try PasswordHash.trace(vector.identity.octets, salt: keys.salt)
        #expect(trace == vector.trace.octets)
        let role = try #require(Role(number: vector.role))
        let tag = try #require(Identifier(bytes: vector.tag.octets))
        var outcome = "opens"
        do {
            let variant = try #require(ConflictVariant(rawValue: vector.variant))
            let summary = try keys.open(vector.sealed.octets, trace: trace, tag: tag, role)
            #expect(summary.bytes == vector.summary.octets)
            #expect(keys.tag(trace, role, variant) == tag)
        } catch let error as SealingError {
            outcome = "\(error)"
        } catch is FieldError {
            outcome = "malformed"
        }
        #expect(outcome == vector.expect)
    }

    @Test func `stand in the format as its example says`() throws {
        let example = try ConflictVector("entry")
        let text = try SignatureVector.document()
        for part in [example.identity, example.salt, example.trace, example.tag] {
            #expect(text.contains(part), "\(part)")
        }
        let identities = FoldedIdentity.all(of: ClientDetails(name: "Pop, ANA"))
        #expect(identities.map(\.bytes) == [example.identity.octets])
        #expect(ConflictVector.names.count == 12)
    }
}

struct ConflictVector: Decodable {
    let expect: String
    let vault: String
    let vaultKey: String
    let row: String
    let salt: String
    let identity: String
    let trace: String
    let role: UInt8
    let variant: UInt8
    let tag: String
    let summary: String
    let sealed: String

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Vectors/conflict")

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()

    init(_ name: String) throws {
        let file = Self.folder.appending(path: "\(name).json")
        self = try JSONDecoder().decode(ConflictVector.self, from: Data(contentsOf: file))
    }

    func keys() throws -> ConflictKeys {
        let key = unsafe Key<VaultPurpose>(copying: vaultKey.octets.span.bytes)
        return ConflictKeys(vault: try #require(Identifier(bytes: vault.octets)), key: key)
    }
}

@Suite struct `What the conflict index is made of` {
    @Test(arguments: [
        ("Ana Pop", "ana pop"), ("  POP,\tAna ", "ana pop"), ("Ána-Maria Pop", "ana maria pop"),
        ("A\u{301}na Pop", "ana pop"), ("O'Brien", "obrien"), ("O’Brien, Séan", "obrien sean"),
        ("Straße", "strasse"), ("Łukasz Żak", "lukasz zak"), ("J. R. Smith", "j r smith"),
        ("山田 太郎", "太郎 山田"), ("각", "각"), ("—", ""), ("'", ""),
    ])
    func `names are folded`(name: String, folded: String) {
        #expect(Array(FoldedIdentity.name(name).utf8) == Array(folded.utf8))
        #expect(Array(FoldedIdentity.name(folded).utf8) == Array(folded.utf8))
    }

    @Test(
        arguments: [
            ("+40 (0)721 000 111", "721000111"), ("0721 000 111", "721000111"),
            ("0040.721.000.111 int. 12", "721000111"), ("tel 12345", "12345"), ("1234", nil),
            ("phone of Ana", nil), ("٠٧٢١٠٠٠١١١", "721000111"), ("", nil),
        ] as [(String, String?)]
    )
    func `phone numbers are folded`(phone: String, folded: String?) {
        #expect(FoldedIdentity.phone(phone) == folded)
    }

    @Test func `a person has each identity once, by every name`() throws {
        var ana = try ConflictScene.ana()
        ana.formerNames += ["ANA POP", "-"]
        let found = FoldedIdentity.all(of: ana)
        #expect(found.count == 8 && Set(found).count == 8)
        #expect(found.filter { $0.kind == .nameAndBirth }.count == 3)
        #expect(
            found[0].bytes == [1] + Array("ana pop".utf8) + [0] + Array("1990-05-17".utf8)
        )
        #expect(FoldedIdentity.all(of: ClientDetails(name: "?")).isEmpty)
    }

    private static func section(_ count: Int, _ change: (inout [[UInt8]]) -> Void) -> [UInt8] {
        var entries = (0..<count).map { [0, UInt8($0)] + [UInt8](repeating: 7, count: 342) }
        change(&entries)
        var inner = FieldWriter()
        inner.put(1, [1])
        inner.put(2, 1 as UInt64)
        inner.put(3, [1])
        inner.put(4, entries.flatMap { $0 })
        return inner.bytes
    }

    private static func index(_ sections: [[UInt8]]) -> [UInt8] {
        var writer = FieldWriter()
        for section in sections { writer.put(1, section) }
        return writer.bytes
    }

    @Test func `an index of another shape is refused`() throws {
        let sound = Self.section(64) { _ in }
        #expect(try ConflictIndex(canonical: Self.index([sound])).sections.count == 1)
        #expect(try ConflictIndex(canonical: Self.index([])).sections.isEmpty)
        var coach = sound
        coach[5] = 2
        #expect(try ConflictIndex(canonical: Self.index([sound, coach])).sections.count == 2)
        var shapes = [
            Self.index([coach, sound]), Self.index([sound, sound]),
            Self.index([Self.section(0) { _ in }]), Self.index([Self.section(63) { _ in }]),
            Self.index([Self.section(65) { _ in }]), Self.index([Self.section(96) { _ in }]),
            Self.index([Self.section(64) { $0.swapAt(0, 1) }]),
            Self.index([Self.section(64) { $0[1] = $0[0] }]),
            Self.index([Self.section(64) { $0[63].removeLast() }]),
        ]
        // Role, number of writes, whether all are in it; a field behind them.
        for (position, value) in [(5, 9), (5, 0), (11, 0), (24, 2)] as [(Int, UInt8)] {
            var changed = sound
            #expect(changed[position] != value)
            changed[position] = value
            shapes.append(Self.index([changed]))
        }
        shapes.append(Self.index([sound + [9, 0, 0, 0, 0]]))
        for (number, shape) in shapes.enumerated() {
            #expect(throws: FieldError.self, "\(number)") {
                try ConflictIndex(canonical: shape)
            }
        }
    }

    @Test func `a share of another shape is refused`() throws {
        let people = (1...2).map { Identifier(high: 0, low: $0) }
        func person(_ id: Identifier, _ lengths: [Int] = [17, 49], kind: UInt8 = 4) -> [UInt8] {
            var inner = FieldWriter()
            inner.put(1, id)
            for (number, length) in lengths.enumerated() {
                inner.put(2, [kind, UInt8(number)] + [UInt8](repeating: 1, count: length - 2))
            }
            return inner.bytes
        }
        func entry(_ id: UInt64, _ people: [Identifier], _ standing: UInt8 = 1, day: String? = nil)
            -> [UInt8]
        {
            var inner = FieldWriter()
            inner.put(1, Identifier(high: 1, low: id))
            for person in people { inner.put(2, person) }
            inner.put(3, [standing])
            inner.put(4, optional: day)
            return inner.bytes
        }
        func share(_ people: [[UInt8]], _ entries: [[UInt8]], roles: [UInt8] = [2]) -> [UInt8] {
            var writer = FieldWriter()
            for one in people { writer.put(1, one) }
            for one in entries { writer.put(2, one) }
            writer.put(3, 3 as UInt64)
            writer.put(4, [UInt8](repeating: 5, count: 32))
            for role in roles {
                var inner = FieldWriter()
                inner.put(1, [role])
                inner.put(2, 1 as UInt64)
                writer.put(5, inner.bytes)
            }
            return writer.bytes
        }
        let both = people.map { person($0) }
        let sound = [entry(1, people), entry(2, [people[0]], 2, day: "2026-02-28")]
        _ = try ConflictShare(canonical: share(both, sound))
        _ = try ConflictShare(canonical: share([], [], roles: []))
        let shapes = [
            share(both.reversed(), sound), share([both[0], both[0]], sound),
            share([person(people[0], [16]), both[1]], sound),
            share([person(people[0], [48]), both[1]], sound),
            share([person(people[0], kind: 5), both[1]], sound),
            share([person(people[0], kind: 0), both[1]], sound),
            share(both, sound.reversed()), share(both, [sound[0], sound[0]]),
            share(both, [entry(1, [])]), share(both, [entry(1, [people[0]])]),
            share([both[0]], sound), share(both, [entry(1, people, 3)]),
            share(both, [entry(1, people, 1, day: "2026-02-28")]),
            share(both, [entry(1, people, 2, day: "2026-02-28T10:00:00+01:00")]),
            share(both, [entry(1, people, 2, day: "2026-02-30")]),
            share(both, sound, roles: [2, 1]), share(both, sound, roles: [2, 2]),
            share(both, sound, roles: [4]), share(both, sound) + [9, 0, 0, 0, 0],
        ]
        for (number, shape) in shapes.enumerated() {
            #expect(throws: FieldError.self, "\(number)") {
                try ConflictShare(canonical: shape)
            }
        }
    }
}
