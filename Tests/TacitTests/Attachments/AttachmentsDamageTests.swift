import Foundation
import Practice
import Tacit
import Testing

@Suite struct `The parts of an attached file` {
    struct Two: Sendable {
        let vault: SampleVault
        let records: [Identifier]
        /// The parts of each file, in their order.
        let parts: [[(id: Data, sealed: Data)]]
    }

    /// Two files of the same length, each in four parts.
    static let shared = Result {
        let vault = try SampleVault(roles: [.therapist]) { vault in _ = try vault.begin(with: "Ana")
        }
        var records: [Identifier] = []
        var parts: [[(id: Data, sealed: Data)]] = []
        for fill in [UInt8(1), 2] {
            let known = Set(try vault.folder.objects().map(\.id))
            var open = try vault.unlock(vault.folder, .therapist)
            let engagement = try open.engagements()[0].id
            let bytes = [UInt8](repeating: fill, count: 240_000)
            records.append(try open.write("f", in: engagement, attachments: [("f", bytes)]).id)
            try open.lock()
            // Parts stand in the order in which they were written; only they are that long.
            parts.append(
                try vault.folder.objects().filter {
                    !known.contains($0.id) && $0.sealed.count > 9_000
                }
            )
        }
        return Two(vault: vault, records: records, parts: parts)
    }

    /// Expects that the first file is not read to its end, and that nothing wrong was lent.
    private static func expectNoticed(
        _ comment: Comment,
        in folder: VaultFolder,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        // What is noticed at the door needs no further look.
        guard faults({ try shared.get().vault.unlock(folder, .therapist).lock() }).isEmpty else {
            return
        }
        let two = try shared.get()
        let open = try two.vault.unlock(folder, .therapist)
        let files = try open.record(two.records[0], open.gate.permitToShow()).attachments
        var lent: [UInt8] = []
        let found = problems {
            try open.readAttachment(files[0].id, of: two.records[0], open.gate.permitToShow()) {
                lent += $0
            }
        }
        #expect(!found.isEmpty, comment, sourceLocation: sourceLocation)
        #expect(lent.allSatisfy { $0 == 1 }, comment, sourceLocation: sourceLocation)
        let report = try open.verify()
        #expect(!report.isClean, comment, sourceLocation: sourceLocation)
        try open.lock()
    }

    @Test func `are noticed when one is changed`() throws {
        let two = try Self.shared.get()
        let folder = try two.vault.folder.copy()
        for (number, part) in two.parts[0].enumerated() {
            for position in [0, 1, 17, part.sealed.count / 2, part.sealed.count - 1] {
                var changed = part.sealed
                changed[position] ^= 0x80
                try folder.put(changed, at: part.id)
                try Self.expectNoticed("part \(number) byte \(position)", in: folder)
            }
            for shorter in [0, 1, 16, part.sealed.count - 1] {
                try folder.put(part.sealed.prefix(shorter), at: part.id)
                try Self.expectNoticed("part \(number) length \(shorter)", in: folder)
            }
            try folder.put(part.sealed + [0], at: part.id)
            try Self.expectNoticed("part \(number) longer", in: folder)
            try folder.put(part.sealed, at: part.id)
        }
    }

    @Test func `are noticed when one is dropped, doubled or in another's place`() throws {
        let two = try Self.shared.get()
        let folder = try two.vault.folder.copy()
        #expect(two.parts.map(\.count) == [4, 4])
        for (number, part) in two.parts[0].enumerated() {
            try folder.remove(part.id)
            try Self.expectNoticed("part \(number) dropped", in: folder)
            try folder.insert(part.sealed, at: part.id)
            for (place, other) in two.parts[0].enumerated() where place != number {
                try folder.put(part.sealed, at: other.id)
                try Self.expectNoticed("part \(number) doubled at \(place)", in: folder)
                try folder.put(other.sealed, at: part.id)
                try Self.expectNoticed("parts \(number) and \(place) swapped", in: folder)
                try folder.put(other.sealed, at: other.id)
                try folder.put(part.sealed, at: part.id)
            }
        }
    }

    @Test func `are noticed when they come from another file`() throws {
        let two = try Self.shared.get()
        let folder = try two.vault.folder.copy()
        for (own, other) in zip(two.parts[0], two.parts[1]) {
            try folder.put(other.sealed, at: own.id)
            try Self.expectNoticed("one part", in: folder)
            try folder.put(own.sealed, at: own.id)
        }
        for (own, other) in zip(two.parts[0], two.parts[1]) {
            try folder.put(other.sealed, at: own.id)
        }
        try Self.expectNoticed("all parts", in: folder)
    }
}
