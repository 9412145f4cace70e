import Foundation
import Practice
import Rules
import Tacit
import Testing

/// A trainee and a supervisor, each with a vault, and a stranger with a third one.
enum CountersigningScene {
    static let trainee = Result {
        try SampleVault(roles: [.therapist, .coach]) { vault in
            try vault.call("Tina Trainee")
            _ = try vault.setSettings(now: SampleVault.moment) { $0.supervisor = "Dr Sol" }
            let ana = try vault.begin(with: "Ana Pop")
            let paper =
                vault.role == .therapist
                ? #""informed-consent","fields":{"service":"with Dr Sol"}"#
                : #""coaching-agreement","fields":{"parties":"two, and Dr Sol"}"#
            _ = try vault.bring(jsonLines: #"{"client":"Ana Pop","kind":\#(paper)}"# + "\n")
            if vault.role == .coach { try vault.importPaperwork(of: "Ana Pop") }
            for title in ["first", "second"] { try vault.sign(vault.saveNote(title, in: ana)) }
        }
    }

    static let supervisor = Result {
        try SampleVault(roles: [.therapist, .coach]) { try $0.call("Dr Sol") }
    }

    static let stranger = Result {
        try SampleVault(roles: [.therapist, .coach]) { try $0.call("Dr Else") }
    }

    /// What a test has in hand: the trainee's vault, the supervisor's, and the note.
    static func run(
        _ role: Role = .therapist,
        by supervisor: Result<SampleVault, any Error> = supervisor,
        as supervisorRole: Role? = nil,
        _ body: (inout UnlockedVault, inout UnlockedVault, Identifier) throws -> Void
    ) throws {
        let (one, other) = (try trainee.get(), try supervisor.get())
        var here = try one.unlock(one.folder.copy(), role)
        var there = try other.unlock(other.folder.copy(), supervisorRole ?? role)
        try body(&here, &there, here.note("first"))
        try here.lock()
        try there.lock()
    }

    /// As ``run(_:by:as:_:)``, after the note came to the supervisor and was countersigned, and with
    /// the package that brings that back.
    static func countersigned(
        _ role: Role = .therapist,
        by supervisor: Result<SampleVault, any Error> = supervisor,
        _ body: (inout UnlockedVault, inout UnlockedVault, Identifier, [UInt8]) throws -> Void
    ) throws {
        try run(role, by: supervisor) { here, there, note in
            try there.receive(here.forSupervisor([note], there.identity().recipient))
            _ = try there.countersign([there.note("first")])
            try body(&here, &there, note, there.sendBack(to: here.identity().recipient))
        }
    }
}

extension UnlockedVault {
    mutating func call(_ name: String) throws {
        _ = try setProfile(now: SampleVault.moment) { $0.holder = name }
    }

    /// A complete note, without a tag.
    mutating func saveNote(_ title: String, in engagement: Identifier) throws -> Identifier {
        let kind = role == .coach ? role.everydayKind : "crisis-contact"
        var note = try #require(Kind.named(kind)).filled(title)
        note.tags = []
        return try save(note, in: engagement)
    }

    func note(_ title: String) throws -> Identifier {
        try #require(try allRecords().first { $0.note.title == title }).id
    }

    var engagement: Identifier { get throws { try #require(try engagements().first).id } }

    mutating func forSupervisor(
        _ notes: [Identifier],
        _ recipient: String
    ) throws -> [UInt8] {
        let request = DisclosureRequest(
            purpose: .supervisor,
            basis: .ownTraining,
            recipient: "Dr Sol",
            items: notes
        )
        return try package(request, of: engagement, .recipients([recipient])).file
    }

    mutating func countersign(_ notes: [Identifier]) throws -> [SavedRecord] {
        let now = try SampleVault.moment
        return try countersign(now: now, permitToCountersign(notes, now: now))
    }

    /// Writes a countersignature by hand, as whoever has a vault can, and signs it.
    mutating func forge(for note: Identifier, _ content: String) throws {
        var forged = try #require(Kind.named("countersignature")).filled("forged")
        forged.tags = []
        forged.set("record", note.text)
        forged.set("signedContent", content)
        try sign(save(forged, in: engagement))
    }

    mutating func sendBack(to recipient: String) throws -> [UInt8] {
        let request = DisclosureRequest(
            purpose: .countersignature,
            basis: .ownTraining,
            recipient: "Tina Trainee"
        )
        return try package(request, of: engagement, .recipients([recipient])).file
    }

    /// Brings countersignatures in, from somebody whose key was compared.
    @discardableResult
    mutating func take(
        _ file: [UInt8],
        from sender: String = "Dr Sol",
        confirming: Bool = true
    ) throws -> ImportReport {
        let report = try receive(file, ReceiptRequest(trustsSender: true))
        if confirming { try confirm(sender) }
        return report
    }

    mutating func confirm(_ name: String) throws {
        let contact = try #require(try contacts().first { $0.name == name })
        _ = try confirmContact(contact.id, now: SampleVault.moment)
    }

    func countersigning(_ id: Identifier) throws -> Countersigning? {
        try countersigning(of: record(id, gate.permitToShow()), gate.permitToShow())
    }

    /// What the countersignatures that are here are worth.
    func standings() throws -> [CountersignatureStanding] {
        try allRecords().filter { $0.note.kind == "countersignature" }.compactMap {
            try standing(ofCountersignature: $0, gate.permitToShow())
        }
    }

    /// What rules say of supervision.
    func dueOfSupervision() throws -> [String] {
        try dueByRules(now: SampleVault.moment, gate.permitToSearch()).items.compactMap { item in
            guard case .finding("SV-01", let reason, _) = item.matter else { return nil }
            return reason
        }
    }
}

extension CountersigningScene {
    /// A package of the trainee's coaching, for a coach who supervises.
    static func ofCoach(for recipient: String) throws -> [UInt8] {
        let sample = try trainee.get()
        var vault = try sample.unlock(sample.folder.copy(), .coach)
        let file = try vault.forSupervisor([vault.note("first")], recipient)
        try vault.lock()
        return file
    }

    /// The digest that a countersignature of the first note has to name, as a supervisor's vault
    /// writes it.
    static func content(of role: Role) throws -> String? {
        var content: String?
        try run(role) { here, there, note in
            try there.receive(here.forSupervisor([note], there.identity().recipient))
            let given = try there.countersign([note])
            content = try there.record(given[0].id, there.gate.permitToShow()).note
                .value(of: "signedContent")
        }
        return content
    }
}
