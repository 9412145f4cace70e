import Practice

/// Addenda that are brought in, held until everything is there to which they may add.
///
/// An addendum lies in the realm of what it amends, which may stand behind it in the source: what is
/// said about a psychotherapy note does not come in among the other records.
struct HeldAddenda {
    private let mainRealm: Realm
    private let hasOtherRealms: Bool
    private var held: [(record: PreparedRecord, engagement: Identifier)] = []
    /// The realm of each record outside of the main one, by its identifier as text.
    private var apart: [String: Realm] = [:]

    init(role: Role) {
        mainRealm = role.discipline.mainRealm
        hasOtherRealms = role.discipline.realms.count > 1
    }

    /// Takes an addendum away for later; `false` for everything else.
    mutating func hold(_ record: PreparedRecord, _ engagement: Identifier) -> Bool {
        guard hasOtherRealms, record.note.isAddendum else { return false }
        held.append((record, engagement))
        return true
    }

    /// Remembers where a record lies.
    mutating func learn(_ id: String, realm: Realm) {
        if realm != mainRealm { apart[id] = realm }
    }

    /// All that were held, in their order, each with its realm.
    mutating func settled() -> [(record: PreparedRecord, engagement: Identifier, realm: Realm)] {
        var realms = [Realm?](repeating: nil, count: held.count)
        // An addendum may itself be amended, by one that stands before it.
        var isSettled = false
        while !isSettled {
            isSettled = true
            for (index, addendum) in held.enumerated() where realms[index] == nil {
                guard let realm = realm(amendedBy: addendum.record.note) else { continue }
                realms[index] = realm
                if let id = addendum.record.id { learn(id, realm: realm) }
                isSettled = false
            }
        }
        defer { held = [] }
        return zip(held, realms).map { ($0.record, $0.engagement, $1 ?? mainRealm) }
    }

    private func realm(amendedBy note: Note) -> Realm? {
        guard let named = note.value(of: Addendum.amends)?.trimmed, !named.isEmpty else {
            return nil
        }
        if let realm = apart[named] ?? apart[named.uppercased()] { return realm }
        return apart.first { Identifier(text: $0.key)?.answers(to: named) ?? false }?.value
    }
}
