import Foundation
import Practice
import Rules
import Sealing
import Testing

@testable import Tacit

/// What somebody writes who has the keys of the vault and goes round its calls; all of it is in order
/// but for the signature.
@Suite struct `A forged signed record` {
    struct Forgery: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fault: IntegrityProblem.Fault
        /// Whether it takes the place of the signed revision, or comes after it.
        let isInPlace: Bool
        let change: @Sendable (inout RecordRevision, Identifier, UInt64) -> Void

        init(
            _ description: String,
            _ fault: IntegrityProblem.Fault = .signature,
            inPlace: Bool = true,
            _ change: @escaping @Sendable (inout RecordRevision, Identifier, UInt64) -> Void
        ) {
            testDescription = description
            self.fault = fault
            isInPlace = inPlace
            self.change = change
        }
    }

    static let forgeries = [
        Forgery("another text") { revision, _, _ in revision.note.body += "." },
        Forgery("another kind") { revision, _, _ in revision.note.kind = "intake" },
        Forgery("a tag more") { revision, _, _ in revision.note.tags.append("x") },
        Forgery("another day") { revision, _, _ in revision.note.at = Moment(iso: "2026-03-03") },
        Forgery("a file left out") { revision, _, _ in revision.attachments = [] },
        Forgery("another author") { revision, _, _ in revision.restate(author: "Somebody") },
        Forgery("another time") { revision, _, _ in
            revision.restate(at: Moment(instant: 1_772_442_001, offset: 60))
        },
        Forgery("no signature", .malformed) { revision, _, _ in revision.signature = nil },
        Forgery("another role", .malformed) { revision, _, _ in revision.restate(role: .coach) },
        Forgery("a draft with a signature", .malformed) { revision, _, _ in
            revision.status = .draft
        },
        Forgery("brought in with a signature", .malformed) { revision, _, _ in
            revision.status = .imported
        },
        Forgery("heads to settle", .malformed) { revision, _, _ in revision.otherHeads = [1] },
        Forgery("a reason", .malformed) { revision, _, _ in revision.withdrawal = "x" },
        Forgery("a key of one's own") { revision, id, number in
            revision.sign(with: .random(), id, number)
        },
        Forgery("a key of one's own, under the role's name") { revision, id, number in
            revision.sign(with: .random(), id, number, claiming: revision.signature?.publicKey)
        },
        Forgery("another text, signed with a key of one's own") { revision, id, number in
            revision.note.body = "forged"
            revision.sign(with: .random(), id, number)
        },
        Forgery("a draft after it", .malformed, inPlace: false) { revision, _, _ in
            revision.status = .draft
            revision.signature = nil
            revision.note.body = "changed after all"
        },
        Forgery("the same once more", .signature, inPlace: false) { _, _, _ in },
        Forgery("withdrawn, with another text", inPlace: false) { revision, _, _ in
            revision.status = .withdrawn
            revision.note.body = "changed"
        },
        Forgery("withdrawn, with other findings", .malformed, inPlace: false) { revision, _, _ in
            revision.status = .withdrawn
            revision.screening.didRun = false
        },
        Forgery("withdrawn, without its signature", .malformed, inPlace: false) { revision, _, _ in
            revision.status = .withdrawn
            revision.signature = nil
        },
    ]

    @Test(arguments: forgeries)
    func `is refused by show, history and verify, and by another reader`(forgery: Forgery) throws {
        let folder = try SigningScene.shared.get().folder.copy()
        try SigningScene.run(in: folder) { vault, notes in
            try vault.sign(notes.draft)
            try vault.forge(notes.draft, forgery)
            let id = notes.draft
            let expected = [IntegrityProblem(forgery.fault, "record", id)]
            #expect(problems { _ = try vault.shown(id) } == expected)
            #expect(
                problems { _ = try vault.history(of: id, vault.gate.permitToShow()) } == expected
            )
            let named = try vault.verify().problems
            #expect(named.contains(expected[0]), "\(named)")
            // Also where one asks for what came before.
            #expect(!problems { _ = try vault.shown(id, revision: 1) }.isEmpty)
        }
        guard PythonReader.shared != nil else { return }
        let reading = try PythonReader.read(folder, .therapist)
        #expect(reading.notes == nil, "\(forgery)")
        let fault = forgery.fault == .signature ? "signature" : "malformed"
        #expect(reading.refusal.hasPrefix("refused: \(fault): "), "\(reading.refusal)")
    }

    @Test func `does not leave the vault in a copy`() throws {
        try SigningScene.fresh { vault, notes in
            try vault.sign(notes.draft)
            try vault.forge(notes.draft, Self.forgeries[0])
            var bytes: [UInt8] = []
            let report = try vault.exportOwn(
                format: .jsonLines,
                now: SampleVault.moment,
                vault.gate.permitToExportOwn()
            ) { piece in unsafe piece.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) } }
            #expect(report.problems.map(\.fault) == [.signature])
            #expect(!String(decoding: bytes, as: UTF8.self).contains("body of first"))
        }
    }

    @Test func `is not made good by withdrawing it or adding to it`() throws {
        try SigningScene.fresh { vault, notes in
            try vault.sign(notes.draft)
            try vault.forge(notes.draft, Self.forgeries[0])
            #expect(faults { try vault.withdraw(notes.draft) } == [.signature])
            #expect(faults { try vault.amend(notes.draft, "x") } == [.signature])
        }
    }

    @Test func `with the signature of another one of the same content is told apart`() throws {
        try SigningScene.fresh { vault, notes in
            let kind = try #require(Kind.named("progress-note"))
            let ids = try (0..<2).map { _ in
                try vault.save(kind.filled("twin"), in: notes.engagement)
            }
            for id in ids { try vault.sign(id) }
            let other = try vault.shown(ids[1]).signature
            try vault.forge(ids[0], Forgery("") { revision, _, _ in revision.signature = other })
            #expect(faults { _ = try vault.shown(ids[0]) } == [.signature])
            #expect(faults { _ = try vault.shown(ids[1]) }.isEmpty)
        }
    }
}

extension RecordRevision {
    /// Says something else about the signing, with the signature as it is.
    fileprivate mutating func restate(
        at: Moment? = nil,
        author: String? = nil,
        role: Role? = nil
    ) {
        guard let said = signature else { return }
        let statement = RecordSignature.Statement(
            at: at ?? said.at,
            author: author ?? said.author,
            role: role ?? said.role,
            publicKey: said.publicKey
        )
        signature = RecordSignature(statement, value: said.value)
    }

    /// Signs it with a key that is not the role's.
    fileprivate mutating func sign(
        with key: consuming Key<RecordSigningPurpose>,
        _ record: Identifier,
        _ number: UInt64,
        claiming publicKey: [UInt8]? = nil
    ) {
        guard let said = signature else { return }
        let statement = RecordSignature.Statement(
            at: said.at,
            author: said.author,
            role: said.role,
            publicKey: publicKey ?? Signing.publicKey(of: key)
        )
        let message = statement.message(of: record, revision: number, content: content)
        signature = RecordSignature(statement, value: Signing.sign(message, with: key))
    }
}

extension UnlockedVault {
    /// Writes a revision as no call of the library would.
    fileprivate mutating func forge(
        _ id: Identifier,
        _ forgery: `A forged signed record`.Forgery
    ) throws {
        let now = try SampleVault.moment
        try writing { ledger in
            let (compartment, entry) = try ledger.find(id)
            var (revision, _) = try ledger.revision(entry, in: compartment.keys)
            let number = forgery.isInPlace ? entry.revision : entry.revision + 1
            if !forgery.isInPlace {
                revision.parents = [entry.revision]
                revision.previous = entry.commitment
            }
            forgery.change(&revision, id, number)
            if forgery.isInPlace {
                let place = compartment.keys.place(.record, id, revision: number)
                let sealed = compartment.keys.seal(revision.bytes, at: place)
                let row = compartment.keys.row(of: id, revision: number)
                try ledger.put(sealed, row: row, isNew: false)
                try compartment.manifest.put(
                    ManifestEntry(
                        id: id,
                        type: .record,
                        revision: number,
                        commitment: sealed.commitment
                    )
                )
                compartment.index.put(
                    IndexedRecord(
                        id: id,
                        revision: number,
                        note: revision.note,
                        status: revision.status
                    ),
                    isNew: false
                )
                compartment.isChanged = true
            } else {
                try ledger.save(revision, number: number, of: id, in: compartment)
            }
            return ((), AuditEvent(action: .edit, count: 1, now: now))
        }
    }
}

@Suite struct `A signed record with a byte changed` {
    @Test func `is named by show and by verify, whichever byte it is`() throws {
        let sample = try SigningScene.shared.get()
        let folder = try sample.folder.copy()
        var row = Data()
        var id = Identifier.none
        try SigningScene.run(in: folder) { vault, notes in
            id = notes.draft
            try vault.sign(id)
            row = try vault.reading { ledger in
                let (compartment, entry) = try ledger.find(notes.draft)
                return Data(compartment.keys.row(of: entry.id, revision: entry.revision).bytes)
            }
        }
        let sealed = try #require(try folder.objects().first { $0.id == row }).sealed
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        let step = runsEverything ? 1 : 3
        for position in stride(
            from: Int.random(in: 0..<step, using: &random),
            to: sealed.count,
            by: step
        ) {
            var harmed = sealed
            harmed[harmed.startIndex + position] ^= UInt8.random(in: 1...255, using: &random)
            try folder.put(harmed, at: row)
            let vault = try sample.unlock(folder, .therapist)
            let place = "seed \(seed), byte \(position)"
            let shown = problems { _ = try vault.shown(id) }
            #expect(shown.map(\.id) == [id] && shown.map(\.object) == ["record"], "\(place)")
            #expect(try vault.verify().problems.contains { $0.id == id }, "\(place)")
            try vault.lock()
        }
        try folder.put(sealed, at: row)
        let vault = try sample.unlock(folder, .therapist)
        #expect(try vault.shown(id).status == .signed && vault.verify().isClean)
        try vault.lock()
    }
}
