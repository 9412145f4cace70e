/// What the holder of a vault is while it is unlocked.
///
/// A vault has one holder; a dual practitioner has two roles in it. One unlock opens one role
/// (DESIGN.md, section 2).
public enum Role: String, CaseIterable, Hashable, Sendable {
    case therapist
    case coach
    case client

    /// The discipline whose engagements this role keeps.
    public var discipline: Discipline {
        switch self {
        case .therapist: .therapy
        case .coach: .coaching
        case .client: .journal
        }
    }
}

/// The kind of service that an engagement is; it never changes after the engagement is opened (SC-01).
public enum Discipline: String, CaseIterable, Hashable, Sendable {
    case therapy
    case coaching
    case journal

    /// The realms in which records of this discipline are sealed, the main one first.
    public var realms: [Realm] {
        switch self {
        case .therapy: [.therapy, .psychotherapyNotes]
        case .coaching: [.coaching]
        case .journal: [.journal]
        }
    }

    /// The realm in which an engagement of this discipline keeps its state and its records.
    public var mainRealm: Realm { realms[0] }
}

/// A domain of keys: nothing sealed in one realm opens with a key of another.
public enum Realm: UInt8, CaseIterable, Hashable, Sendable {
    case therapy = 1
    case psychotherapyNotes = 2
    case coaching = 3
    case journal = 4
}
