import Foundation
import Practice
import Tacit
import TestSupport
import Testing

/// A therapist's and a coach's vault with notes that are ready to be signed.
enum SigningScene {
    static let shared = Result {
        try SampleVault(roles: [.therapist, .coach]) { vault in
            let engagement = try vault.begin(with: "Ana")
            try vault.importPaperwork(of: "Ana")
            let kind = try #require(Kind.named(vault.role.everydayKind))
            try vault.save(kind.filled("first"), in: engagement, files: [("plan.txt", [1, 2, 3])])
            guard vault.role == .therapist else { return }
            let process = try #require(Kind.named("psychotherapy-note"))
            try vault.save(process.filled("process"), in: engagement)
        }
    }

    /// What a test has in hand.
    struct Notes {
        let engagement: Identifier
        /// A complete draft with a file.
        let draft: Identifier
        /// A complete psychotherapy note; a therapist's only.
        let process: Identifier?
    }

    /// Opens a fresh copy for the length of a test.
    static func fresh(
        _ role: Role = .therapist,
        _ body: (inout UnlockedVault, Notes) throws -> Void
    ) throws {
        let sample = try shared.get()
        try run(in: sample.folder.copy(), role, body)
    }

    /// Opens a folder's vault for the length of a body.
    static func run(
        in folder: VaultFolder,
        _ role: Role = .therapist,
        _ body: (inout UnlockedVault, Notes) throws -> Void
    ) throws {
        var vault = try shared.get().unlock(folder, role)
        try body(&vault, notes(vault))
        try vault.lock()
    }

    static func notes(_ vault: borrowing UnlockedVault) throws -> Notes {
        let engagement = try #require(try vault.engagements().first)
        let records = try vault.allRecords()
        return Notes(
            engagement: engagement.id,
            draft: try #require(records.first { $0.note.title == "first" }).id,
            process: records.first { $0.note.title == "process" }?.id
        )
    }
}

extension Kind {
    /// A note of this kind that lacks nothing, whatever its form asks for.
    func filled(_ title: String, body: String? = nil) -> Note {
        Note(
            kind: id,
            at: SampleVault.now,
            title: title,
            tags: ["tag of \(title)"],
            fields: fields.filter(\.required).map {
                Note.Field(name: $0.name, value: $0.type.example(of: $0.name))
            },
            body: body ?? "body of \(title)"
        )
    }
}

extension FieldType {
    /// A value in its canonical form.
    fileprivate func example(of name: String) -> String {
        switch self {
        case .text: "what \(name) says"
        case .choice(let words): words.first ?? ""
        case .several(let words, let bounds):
            words.prefix(max(1, bounds.lowerBound)).joined(separator: "\n")
        case .date: "2026-03-02"
        case .time: "15:00"
        case .number(let bounds): "\(bounds.lowerBound)"
        case .list(let bounds):
            (0..<max(1, bounds.lowerBound)).map { "item \($0)" }.joined(separator: "\n")
        case .reference: "00000000"
        case .yesNo: "yes"
        }
    }
}

extension UnlockedVault {
    /// Brings in what must be on file before a session's note is signed.
    mutating func importPaperwork(of client: String) throws {
        _ = try importRecords(
            from: .jsonLines(pieces(Paperwork.lines(for: role, client: client))),
            now: SampleVault.moment,
            gate.permitToImport()
        )
    }

    @discardableResult
    mutating func save(
        _ note: Note,
        in engagement: Identifier,
        files: [(name: String, bytes: [UInt8])] = []
    ) throws -> Identifier {
        try add(
            NewRecord(
                engagement: engagement,
                note: note,
                attachments: files.map { .whole($0.bytes, name: $0.name) }
            ),
            now: SampleVault.moment,
            gate.permitToSave(kind: note.kind)
        ).id
    }

    @discardableResult
    mutating func sign(_ id: Identifier, revision: UInt64? = nil) throws -> SavedRecord {
        let now = try SampleVault.moment
        return try sign(now: now, permitToSign(id, revision: revision, now: now))
    }

    @discardableResult
    mutating func withdraw(_ id: Identifier, _ reason: String = "misfiled") throws -> SavedRecord {
        try withdraw(id, now: SampleVault.moment, gate.permitToWithdraw(reason: reason))
    }

    /// A draft of an addendum.
    @discardableResult
    mutating func amend(
        _ id: Identifier,
        _ body: String,
        reason: String? = nil
    ) throws -> Identifier {
        let form = try #require(Kind.named("addendum"))
        var note = form.filled("addendum", body: body)
        if let reason { note.set("reason", reason) }
        return try amend(
            id,
            note: note,
            now: SampleVault.moment,
            gate.permitToSave(kind: "addendum")
        ).id
    }

    func shown(_ id: Identifier, revision: UInt64? = nil) throws -> Record {
        try record(id, revision: revision, gate.permitToShow())
    }

    /// Everything that the role holds, psychotherapy notes included.
    func allRecords() throws -> [Record] {
        var records: [Record] = []
        _ = try forEachRecord(gate.permitToSearch(includingPsychotherapyNotes: true)) {
            records.append($0)
        }
        return records
    }
}

extension Record {
    /// Everything that it says, its signature included.
    var whole: String {
        let signer = signature.map {
            "\($0.at.iso) \($0.author) \($0.role) \($0.publicKey) \($0.value)"
        }
        return VaultReading.line(self) + " \(signer ?? "-") \(withdrawal ?? "-")"
    }
}
