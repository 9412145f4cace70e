import Practice
import Rules
import Tacit

/// Who and what the role in hand keeps records about, to find what a person means and to name it.
struct Roster {
    let role: Role
    let clients: [Person]
    let engagements: [Engagement]

    init(_ vault: borrowing UnlockedVault) throws(VaultError) {
        role = vault.role
        let registry = try vault.registry()
        clients = registry.people
        engagements = registry.engagements
    }

    /// The client that a short id or the beginning of a name stands for: of the used name, the legal
    /// one or a former one.
    func client(_ reference: String) throws(CommandError) -> Person {
        switch Reference.match(reference, among: clients.map { ($0.id, $0.names) }) {
        case .one(let id):
            guard let client = clients.first(where: { $0.id == id }) else { break }
            return client
        case .ambiguous(let ids):
            let candidates = clients.filter { ids.contains($0.id) }
            throw .ambiguousClient(
                reference,
                candidates.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            )
        case .none: break
        }
        throw .noSuchClient(reference)
    }

    /// The engagement that a short id, its own name, or a name of one of its clients, stands for.
    func engagement(_ reference: String) throws(CommandError) -> Engagement {
        let named = engagements.map { engagement in
            let own = engagement.name.map { [$0] } ?? []
            return (engagement.id, own + engagement.clients.flatMap(\.names))
        }
        switch Reference.match(reference, among: named) {
        case .one(let id):
            guard let found = engagements.first(where: { $0.id == id }) else { break }
            return found
        case .ambiguous(let ids):
            let candidates = engagements.filter { ids.contains($0.id) }
            throw .ambiguousEngagement(reference, Self.inOrder(candidates))
        case .none: break
        }
        throw .noSuchEngagement(reference)
    }

    func engagements(of client: Person) -> [Engagement] {
        Self.inOrder(engagements.filter { $0.clients.contains { $0.id == client.id } })
    }

    /// In order of opening.
    private static func inOrder(_ engagements: [Engagement]) -> [Engagement] {
        engagements.sorted { ($0.opened.instant, $0.id) < ($1.opened.instant, $1.id) }
    }

    /// The engagement that a new record goes to.
    ///
    /// A client's own journal; else the one that is named, or the client's one that is open, or else
    /// was imported, or else is an inquiry. Where there are several, the one that is the client's
    /// alone.
    ///
    /// - Parameter takingClosed: whether one that is closed is as good as none: it still takes some
    ///   kinds (``Engagement/takes(_:at:)``).
    func engagementToSave(
        client: String?,
        engagement: String?,
        takingClosed: Bool = false
    ) throws(CommandError) -> Engagement {
        if role == .client {
            guard client == nil else { throw .clientNotForRole(role) }
            guard let journal = engagements.first(where: { $0.discipline == .journal }) else {
                throw .noSuchEngagement("journal")
            }
            return journal
        }
        if let engagement { return try self.engagement(engagement) }
        guard let client else { throw .clientNeeded }
        let person = try self.client(client)
        let all = engagements(of: person)
        let goingOn: [Engagement.Standing] = [.open, .imported, .inquiry]
        for standing in goingOn + (takingClosed ? [.closed] : []) {
            let candidates = all.filter { $0.standing == standing }
            let own = candidates.filter { $0.clients.count == 1 }
            if let only = own.first, own.count == 1 {
                if candidates.count > 1 {
                    Talk.say("taken: the engagement with '\(person.name)' alone")
                }
                return only
            }
            if let only = candidates.first, candidates.count == 1 { return only }
            if !candidates.isEmpty { throw .ambiguousEngagement(client, candidates) }
        }
        throw .noOpenEngagement(person.name)
    }

    /// The engagements that a filter means; `nil` for all of them.
    func engagements(client: String?, engagement: String?) throws(CommandError) -> Set<Identifier>?
    {
        if let engagement { return [try self.engagement(engagement).id] }
        guard let client else { return nil }
        if role == .client { throw .clientNotForRole(role) }
        return Set(engagements(of: try self.client(client)).map(\.id))
    }

    /// Whose an engagement is, in words; `nil` for a journal.
    func clientName(of engagement: Identifier) -> String? {
        guard let found = engagements.first(where: { $0.id == engagement }), !found.clients.isEmpty
        else { return nil }
        return found.clients.map(\.name).joined(separator: ", ")
    }
}

extension Engagement {
    var document: JSONValue {
        [
            "id": .string(id.text), "discipline": .string(discipline.rawValue),
            "name": .optional(name), "clients": .strings(clients.map(\.name)),
            "participants": .array(
                clients.map {
                    [
                        "id": .string($0.id.text), "name": .string($0.name),
                        "role": .optional(role(of: $0.id)),
                    ]
                }
            ),
            "state": .string(standing.rawValue), "subtype": .optional(subtype),
            "opened": .string(opened.iso), "closed": .optional(closed?.iso),
            "marks": .array(shownMarks.map(\.document)),
            "fields": .object(fields.map { ($0.name, .string($0.value)) }),
        ]
    }

    var row: [String] {
        [
            id.shortText, discipline.rawValue, standing.rawValue, String(opened.iso.prefix(10)),
            subtype ?? "", participants,
        ]
    }

    /// As ``row``, with what one person is in it before all who take part.
    func row(for person: Person) -> [String] {
        Array(row.dropLast()) + [role(of: person.id) ?? "", participants]
    }

    /// Its name, and who takes part, each with what they are in it.
    private var participants: String {
        let people = clients.map { client in
            role(of: client.id).map { "\(client.name) (\($0))" } ?? client.name
        }
        return (name.map { "\($0): " } ?? "") + people.joined(separator: ", ")
    }

    /// To tell it from others of the same client.
    var distinction: String {
        let kind = subtype ?? (clients.count > 1 ? "joint" : "individual")
        return PartsText.line(name ?? kind, [participantNames, "since \(opened.iso.prefix(10))"])
    }

    private var participantNames: String { clients.map(\.name).joined(separator: " and ") }
}

extension Engagement {
    /// Whether a new note of a kind belongs here: a closed one takes what has no other place, and what
    /// happened before its end (CL-02).
    func takes(_ kind: Kind, at moment: Moment) -> Bool {
        guard standing == .closed, !Note(kind: kind.id).isOfAnEnding else { return true }
        return moment.dayNumber <= (closed ?? opened).dayNumber
    }

    /// What stands about it; advice that was shown once is no news to anybody.
    var shownMarks: [EngagementMark] { marks.filter { $0.matter != .advised } }
}

extension EngagementMark {
    var document: JSONValue {
        [
            "matter": .string(matter.rawValue), "subject": .string(subject),
            "reason": .string(reason), "since": .string(since.iso),
        ]
    }

    var text: String {
        let what = subject.isEmpty ? matter.rawValue : "\(matter.rawValue) \(subject)"
        return "\(what) since \(since.iso.prefix(10))" + (reason.isEmpty ? "" : ": \(reason)")
    }
}
