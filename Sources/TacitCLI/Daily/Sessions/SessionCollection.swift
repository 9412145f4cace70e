import Practice
import Tacit

/// Sessions, what was written about them, and what came between them, out of one walk through the
/// records of some engagements.
struct SessionCollection {
    /// Kinds of contacts that are no sessions.
    static let contactKinds: Set = ["contact", "check-in", "crisis-contact"]

    private(set) var views: [SessionView] = []
    private(set) var contacts: [Record] = []
    private(set) var packages: [PackageUse] = []
    private(set) var problems: [IntegrityProblem] = []

    /// - Parameter engagements: `nil` for all.
    init(
        of engagements: Set<Identifier>?,
        roster: Roster,
        includingPsychotherapyNotes: Bool,
        _ vault: borrowing UnlockedVault
    ) throws {
        var sessions: [Record] = []
        var documents: [Record] = []
        var notes: [Note] = []
        let permit = try vault.gate.permitToSearch(
            includingPsychotherapyNotes: includingPsychotherapyNotes
        )
        problems = try vault.forEachRecord(of: engagements, permit) { record in
            guard record.status != .withdrawn else { return }
            let kind = record.note.kind
            if kind == PackageUse.kind || PackageUse.charges[kind] != nil {
                notes.append(record.note)
            }
            if Self.contactKinds.contains(kind) { contacts.append(record) }
            if kind == Session.kind {
                sessions.append(record)
            } else if record.note.value(of: Session.link) != nil {
                documents.append(record)
            }
        }
        let isOne = engagements?.count == 1
        packages = isOne ? PackageUse.all(in: notes) : []
        contacts.sort { Self.order($0) < Self.order($1) }
        documents.sort { Self.order($0) < Self.order($1) }
        views = sessions.map { SessionView(KeptSession($0), roster: roster) }
            .sorted { one, other in
                one.kept.record.engagement == other.kept.record.engagement
                    ? KeptSession.precedes(one.kept, other.kept)
                    : one.kept.record.engagement < other.kept.record.engagement
            }
        for index in views.indices {
            let id = views[index].kept.id
            views[index].documents = documents.filter { $0.names(session: id) }
        }
    }

    private static func order(_ record: Record) -> (Int64, Int64, Identifier) {
        (record.note.at?.instant ?? .min, record.written.instant, record.id)
    }
}

extension Record {
    /// Whether it says that it belongs to a session: by the whole identifier, or by a beginning of it
    /// that people see.
    func names(session: Identifier) -> Bool {
        guard let link = note.value(of: Session.link)?.trimmed.uppercased() else { return false }
        return link.utf8.count >= Identifier.shortLength && session.text.hasPrefix(link)
    }
}
